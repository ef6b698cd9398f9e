/** Made by `node scripts/make-gazetteer.ts`, which says from what; not to be changed by hand. Names in small letters. */

/** Settlements of the world that a newsroom names without saying what they are: GeoNames, CC BY 4.0. */
export const settlements =
  'a coruna|aachen|aba|abadan|abadeh|abakan|abeokuta|abha|abhar|abidjan|abobo|abomey-calavi|abu dhabi|' +
  'abu ghurayb|abuja|abyek|acapulco de juarez|accra|achinsk|acre|ad diwaniyah|ad douiem|ad-damazin|adana|' +
  'adapazari|addis ababa|adelaide|aden|adigrat|adilcevaz|adiyaman|adler|admiralteisky|ado-ekiti|afgooye|afula|' +
  'afyonkarahisar|agadir|agartala|ageoshimo|agra|agri|aguascalientes|ahar|ahlat|ahmadnagar|ahmedabad|ahvaz|' +
  'aizawl|ajman city|ajmer|akademgorodok|akademicheskoe|akashi|akbarabad|akcaabat|akhisar|akhtubinsk|akita|' +
  'akola|aksaray|aksehir|aksu|aktobe|akure|al ahmadi|al bab|al basrah al qadimah|al fallujah|al faw|al fayyum|' +
  'al harithah|al hasakah|al hayy|al hillah|al hindiyah|al hoceima|al hudaydah|al hufuf|al jubayhah|al jubayl|' +
  'al kharj|al khums|al kut|al mahallah al kubra|al manaqil|al mansurah|al mawsil al jadidah|al mayadin|' +
  "al minya|al miqdadiyah|al mubarraz|al musayyib|al qadarif|al qusayr|al'met'yevsk|al-hamdaniya|alanya|" +
  "alapayevsk|alasehir|alatyr'|albu kamal|albuquerque|alcala de henares|alchevs'k|aleksandrov|alekseyevka|" +
  'aleksin|aleppo|alexandria|algiers|aliaga|alicante|aligarh|aligudarz|allahabad|almaty|alor setar|alto barinas|' +
  "altona|altuf'yevskiy|alvand|alvaro obregon|alwar|amagasaki|amarnath|amasya|ambattur|ambon|amman|amol|" +
  'amravati|amritsar|amsterdam|amursk|an nabk|an nuhud|anaheim|anamur|ananindeua|anantapur|anapa|anapolis|' +
  'anchorage|andijon|angarsk|angeles city|ankara|annaba|anqing|ansan-si|anshan|anshun|antakya|antalya|' +
  'antananarivo|antipolo|antofagasta|antratsyt|antwerpen|anyang|anyang-si|anzhero-sudzhensk|aomori|' +
  'aparecida de goiania|apatity|apsheronsk|aqaba|ar ramtha|ar raqqah|ar rastan|ar rayyan|ar rumaythah|aracaju|' +
  "arak|aral|arba minch|archway|ardabil|ardakan|ardesen|arequipa|arhus|arkhangel'sk|arlington|armavir|armenia|" +
  "arnavutkoy|arrah|arroyo naranjo|arsen'yev|artem|arusha|arzamas|as safirah|as salamiyah|as salt|as samawah|" +
  'as sulaymaniyah|as suwayrah|as-suwayda|asadabad|asahikawa|asansol|asbest|ash shamiyah|ash shatrah|ashdod|' +
  'ashgabat|ashkelon|asmara|astaneh-ye ashrafiyeh|astrakhan|asuncion|aswan|asyut|at tall|atani|atasehir|atbara|' +
  'ath thawrah|athens|atlanta|atsiaman|atsugi|auckland|augsburg|aurangabad|aurora|avadi|avtovo|axum|aydin|' +
  'ayvalik|az zawiyah|az zubayr|azadshahr|azcapotzalco|azna|azov|baardheere|bab ezzouar|babol|babolsar|babruysk|' +
  'babushkin|bacolod city|bacoor|badalona|bafoussam|bafra|bagcilar|bagerhat|baghdad|bago|baguio|bahawalpur|' +
  'bahcelievler|bahia blanca|bahir dar|baicheng|baidoa|bajil|bakersfield|bakhmut|bakixanov|baku|balad|balakovo|' +
  'balashikha|balashov|bali|balikesir|balikpapan|balti|baltimore|bam|bamako|bamenda|banda aceh|bandar abbas|' +
  'bandar lampung|bandar-e anzali|bandar-e genaveh|bandirma|bandung|baneh|bangkok|bangui|banja luka|banjarmasin|' +
  'banqiao|baoding|baotou|baqubah|baranagar|baranovichi|barasat|barcelona|barddhaman|bareilly|bari|barinas|' +
  'barisal|barnaul|barquisimeto|barranquilla|barueri|baruta|barysaw|basaksehir|basrah|bat yam|batam|batangas|' +
  'bataysk|bathinda|batikent|batman|batna|baton rouge|battagram|batumi|bauchi|bauru|bayamon|bayan nur|' +
  "bayt lahya|beersheba|behbahan|behshahr|bei'an|beihai|beijing|beira|beirut|bekasi|belaya kalitva|belebey|" +
  'beledweyne|belek|belem|belfast|belford roxo|belgaum|belgorod|belgrade|bellary|bello|belo horizonte|belogorsk|' +
  'belorechensk|beloretsk|belovo|bender|bengaluru|bengbu|benghazi|bengkulu|beni|benin city|benito juarez|benoni|' +
  'benxi|berbera|berdsk|berdyansk|berdychiv|berezniki|berezovskiy|bergama|bergen|berlin|bertoua|beryozovsky|' +
  'besni|bet shemesh|betim|bexley|beylikduzu|beysehir|bhagalpur|bhamo|bharatpur|bhatpara|bhavnagar|bhayandar|' +
  'bhilai|bhilwara|bhimbar|bhiwandi|bhopal|bhubaneshwar|bibirevo|bidar|bielefeld|bien hoa|bihar sharif|bijapur|' +
  'bijar|bikaner|bila tserkva|bilajari|bilaspur|bilbao|bilecik|bilhorod-dnistrovskyi|bilimora|binan|binangonan|' +
  'bingol|binjai|birecik|birjand|birkenhead|birmingham|birobidzhan|birsk|biryulevo|biryulevo zapadnoye|bishkek|' +
  'bishoftu|biskra|bismil|bissau|bitlis|biysk|blackpool|blagoveshchensk|blantyre|bloemfontein|blumenau|' +
  'bnei brak|boa vista|bobo-dioulasso|bochum|bochum-hordel|bogale|bogor|bogorodskoye|bogota|bogra|bojnurd|' +
  'bokaro|boksburg|bologna|bolu|bolvadin|bonab|bonn|bor|borazjan|bordeaux|borisoglebsk|borivli|borovichi|' +
  "borujen|borujerd|boryspil'|bosaso|boston|botshabelo|bouake|boumerdas|bozuyuk|bradford|brahmapur|braila|" +
  'brakpan|brampton|brasilia|brasov|brateyevo|bratislava|bratsk|braunschweig|brazzaville|bremen|brest|brisbane|' +
  'bristol|brno|brooklyn|brovary|brussels|bryanka|bryansk|bucaramanga|bucha|bucharest|bucheon-si|budapest|' +
  "budennovsk|budta|buenaventura|buenavista|buenos aires|buffalo|bugul'ma|buguruslan|bujumbura|bukan|bukavu|" +
  'bukhara|bukit mertajam|bulancak|bulawayo|burao|buraydah|burdur|burhanpur|burnaby|bursa|busan|bushehr|butuan|' +
  'buynaksk|buyukcekmece|buzuluk|bydgoszcz|cabanatuan city|cabimas|cabuyao|cagayan de oro|cainta|cairo|calabar|' +
  'calamba|calgary|cali|callao|caloocan city|camaguey|camayenne|campeche|campina grande|campinas|campo grande|' +
  'campos dos goytacazes|can tho|canakkale|canberra|cancun|cangzhou|cankaya|canoas|cape town|carabanchel|' +
  'caracas|carapicuiba|cardiff|carrefour|carsamba|cartagena|caruaru|casablanca|cascavel|catania|caucaia|' +
  'caxias do sul|cebu city|celaya|centralniy|centurion|cerkezkoy|ceyhan|chabahar|chakwama|chalus|chanda|' +
  'chandigarh|chandler|changchun|changde|changsha|changshu city|changwon|changzhi|changzhou|chaoyang|chaozhou|' +
  "chapayevsk|chapra|charleroi|chauk|chaykovskiy|chebarkul'|cheboksary|chekhov|chelyabinsk|chemnitz|chenaran|" +
  'chengde|chengdu|chengzhong|chennai|cheonan|cheongju-si|cheremkhovo|cheremushki|cherepovets|cherkasy|' +
  'cherkessk|chernaya rechka|chernihiv|chernivtsi|chernogorsk|chernyakhovsk|chertanovo yuzhnoye|chervonohrad|' +
  'chesapeake|chiang mai|chiba|chicago|chiclayo|chifeng|chigasaki|chihuahua|chimbote|chimoio|chiniot|chinju|' +
  "chisinau|chistopol'|chita|chittagong|chitungwiza|chofu|chon buri|chongjin|chongqing|chornomors'k|" +
  'christchurch|chula vista|chuncheon|chusovoy|chuzhou|chystyakove|ciampea|cileungsir|cimahi|cincinnati|ciputat|' +
  'cirebon|city of balikpapan|city of westminster|ciudad apodaca|ciudad bolivar|ciudad del este|' +
  'ciudad general escobedo|ciudad guayana|ciudad lineal|ciudad lopez mateos|ciudad nezahualcoyotl|' +
  'ciudad obregon|ciudad victoria|cizre|cleveland|cluj-napoca|coacalco|coatzacoalcos|cochabamba|cochin|' +
  'coimbatore|colombo|colonia del valle|colorado springs|columbus|comilla|conakry|concepcion|constanta|' +
  "constantine|contagem|copenhagen|cordoba|corlu|corpus christi|corrientes|corum|cotonou|coventry|cox's bazar|" +
  'coyoacan|craiova|croix-des-bouquets|cuauhtemoc|cuautitlan izcalli|cubuk|cucuta|cuenca|cuernavaca|cuiaba|' +
  'culiacan|cumana|cumra|curitiba|cusco|cuttack|czestochowa|da nang|dachnoye|dadonghai|dadukou|daegu|daejeon|' +
  'dakar|dalian|daliang|dallas|daloa|damanhur|damascus|damghan|dammam|dandong|daqing|dar es salaam|darab|' +
  "darayya|darbhanga|dasmarinas|datong|davangere|davao|dawei|dayr al balah|debre birhan|debre mark'os|debrecen|" +
  'dehdasht|dehiwala-mount lavinia|dehloran|dehra dun|deir ez-zor|delhi|denizli|denpasar|denver|depok|' +
  'dera ghazi khan|derbent|derby|derince|des moines|dese|detroit|dewas|dezhou|dhaka|dhamar|dhanbad|dhulia|' +
  'diadema|diepsloot|diez de octubre|dihok|dila|dimitrovgrad|dinajpur|dindigul|dire dawa|diyarbakir|djibouti|' +
  'djougou|dmitrov|dnipro|dogonbadan|dogubayazit|doha|dolgoprudnyy|dombivli|domodedovo|donetsk|dongguan|' +
  'dorogomilovo|dortmund|dortyol|douala|douma|dresden|drohobych|druzhkivka|dubai|dublin|dubna|duisburg|' +
  'duque de caxias|durban|durg|durgapur|durham|dushanbe|dusseldorf|duzce|dzerzhinsk|dzerzhinskiy|dzerzhinsky|' +
  'dzhankoy|east jerusalem|east london|ebute ikorodu|ecatepec de morelos|ed damer|edea|edinburgh|edirne|' +
  'edmonton|edremit|efon-alaaye|eilat|eimsbuttel|eindhoven|eixample|el daein|el fasher|el obeid|el paso|elazig|' +
  "elbistan|elche|eldoret|elektrostal'|elista|embu|eminonu|energodar|engel's|ensenada|enugu|erbaa|erbil|ercis|" +
  'erdemli|eregli|erfurt|ergani|erzincan|erzurum|esenler|esenyurt|esfarayen|eskisehir|espoo|essen|etawah|' +
  'etobicoke|ezhva|faisalabad|falavarjan|faridabad|farrukhabad|fasa|fastiv|fatsa|favoriten|fayetteville|' +
  'feira de santana|fendou|fenghuang|feodosiya|fes|fethiye|fili|finlyandskiy|firozabad|firuzabad|florianopolis|' +
  'floridablanca|fontana|formosa|fort wayne|fort worth|fortaleza|foshan|foz do iguacu|franca|frankfurt am main|' +
  'freetown|freiburg|fremont|fresno|frolovo|fryazevo|fryazino|fuencarral-el pardo|fuji|fujisawa|fukui-shi|' +
  'fukuoka|fukushima|fukuyama|fushun|fuxin|fuzhou|gaalkacyo|gaborone|gajuwaka|galati|gambela|ganganagar|ganja|' +
  'gao|gaoping|garland|garoowe|garoua|gatchina|gatineau|gay|gaya|gaza|gaziantep|gdansk|gdynia|gebze|geelong|' +
  'gelendzhik|gelsenkirchen|gemlik|geneina|general santos|genoa|gent|george town|georgetown|georgiyevsk|gereida|' +
  "ghaziabad|ghazieh|gifu-shi|gijon|giresun|givatayim|giza|glasgow|glazov|glendale|goiania|gol'yanovo|golcuk|" +
  'gold coast|golpayegan|gombe|gomez palacio|gonabad|gonaives|gonbad-e kavus|gondar|gonen|gorakhpur|gorgan|gori|' +
  'gorno-altaysk|gosaba|goteborg|governador valadares|goyang-si|granada|grangwav|gravatai|graz|grazhdanka|' +
  'greater noida|greensboro|groznyy|gryazi|guadalajara|guangyuan|guangzhou|guankou|guantanamo|guaruja|guarulhos|' +
  'guatemala city|guayaquil|gubkin|guilin|guiyang|gujranwala|gujrat|gukovo|gulbarga|guli|gumi|gunsan|guntur|' +
  "gus'-khrustal'nyy|gusau|gustavo adolfo madero|guwahati|gwalior|gwangju|gyumri|ha'il|habbouch|hachinohe|" +
  'hachioji|hadera|haeju|hafar al-batin|hagere hiywet|haifa|haikou|hailar|haiphong|hajjah|hakkari|hakodate|' +
  'halabjah|halifax|halwan|hamadan|hamah|hamamatsu|hamburg|hamburg-mitte|hamburg-nord|hamhung|hamilton|handan|' +
  'hangu|hangzhou|hannover|hanoi|haora|hapur|harar|harare|harbin|harburg|hargeysa|harsin|hashtpar|havana|' +
  'hawassa|hebi|hebron|hefei|hegang|helsinki|henderson|hengshui|hengyang|herat|hermosillo|heroica matamoros|' +
  'herzliya|heze|hialeah|himeji|hinthada|hirakata|hiratsuka|hiroshima|hisar|ho chi minh city|hobart|' +
  "hod hasharon|hohhot|holguin|holon|homs|homyel'|honcho|hong kong|honolulu|horad zhodzina|horishni plavni|" +
  "horlivka|hortolandia|hosa'ina|houston|hpa-an|hrazdan|hrodna|hsinchu|huai'an|huaibei|huainan|hualien city|" +
  'huambo|huancayo|huanggang|huangshi|huayin|hubli|hue|huizhou|hulan ergi|hungnam|huntington beach|huocheng|' +
  'hwaseong-si|hyderabad|iasi|ibadan|ibague|ibaraki|ibb|ica|ichalkaranji|ichihara|ichinomiya|idku|idlib|igdir|' +
  'ijebu-ode|ikeja|ikire|ikot ekpene|iksan|ilam|ilesa|iligan|iligan city|iloilo|ilorin|imperatriz|imphal|imus|' +
  'incheon|inda silase|indianapolis|indore|inegol|ipatinga|ipoh|iquique|iquitos|iranshahr|irapuato|irbid|irbit|' +
  'irkutsk|ironville|irpin|irvine|irving|isfahan|ishim|ishimbay|iskenderun|iskitim|islamabad|islington|ismailia|' +
  'isparta|istanbul|istgah-e rah ahan-e garmsar|itabuna|itagui|itapevi|itaquaquecetuba|ivano-frankivsk|ivanovo|' +
  'ivanovskoye|ivanteyevka|iwaki|iwo|ixtapaluca|izberbash|izhevsk|izmail|izmaylovo|izmir|izmit|iztacalco|' +
  'iztapalapa|izyum|jabalpur|jabalya|jablah|jaboatao|jaboatao dos guararapes|jacarei|jacksonville|jacmel|jaffa|' +
  'jaipur|jakarta|jalalabad|jalandhar|jalgaon|jalna|jamaame|jamaica|jambi city|jamjamal|jammu|jamnagar|' +
  'jamshedpur|jawhar|jeddah|jeju city|jember|jeonju|jeremie|jerez de la frontera|jersey city|jerusalem|jessore|' +
  "jhang sadr|jhansi|ji'an|jiamusi|jiangmen|jianshui|jiaojiang|jiaozuo|jiaxing|jieyang|jijiga|jilib|jilin|" +
  'jimeta|jimma|jinan|jincheng|jingdezhen|jingling|jining|jinzhou|jiujiang|jixi|joao pessoa|jodhpur|joetsu|' +
  'johannesburg|johor bahru|joinville|jos|jose c. paz|jounieh|juarez|juazeiro do norte|juba|juiz de fora|' +
  'juliaca|jundiai|kabul|kachkanar|kadirli|kadiyivka|kadugli|kaduna|kaesong|kafr ad dawwar|kafranbel|kagoshima|' +
  'kahramanmaras|kahriz|kahta|kaifeng|kakinada|kakogawacho-honmachi|kaliningrad|kalininskiy|kaluga|kalush|' +
  "kalyan|kamarhati|kamen'-na-obi|kamensk-shakhtinskiy|kamensk-ural'skiy|kamianets-podilskyi|kamianske|kampala|" +
  'kampung baru subang|kamyaran|kamyshin|kananga|kanash|kanazawa|kanbe|kandahar|kanevskaya|kangavar|kanggye|' +
  'kano|kanpur|kansas city|kansk|kaohsiung|karabaglar|karabuk|karacabey|karachi|karagandy|karaj|karaman|karamay|' +
  "karapinar|karbala|karimnagar|karlsruhe|karmi'el|karnal|karol bagh|kars|kashgar|kashira|kashiwa|kashmar|" +
  'kaspiysk|kassala|kastamonu|kasugai|kasukabe|kasur|kathmandu|kati|katowice|katsina|kaunas|kavakli|kawagoe|' +
  'kawaguchi|kawasaki|kawthoung|kayan|kayes|kayseri|kazan|kazerun|kediri|keelung|kemerovo|kenitra|kenscoff|' +
  'kerch|kerman|kermanshah|kesan|keskin|kfar saba|khabarovsk|khabarovsk vtoroy|khalis|khalkhal|khamis mushait|' +
  "khan shaykhun|khan yunis|khanjarah|khanty-mansiysk|kharagpur|kharkiv|khartoum|khartsyz'k|khasavyurt|khash|" +
  'kherson|khimki|khmelnytskyi|khomeyn|khomeyni shahr|khoroshevo-mnevniki|khorramabad|khorramdarreh|' +
  'khorramshahr|khowy|khulna|kiel|kielce|kigali|kilis|kimhae|kimry|kineshma|kingisepp|kingston|' +
  "kingston upon hull|kinshasa|kirikhan|kirikkale|kirishi|kirklareli|kirkuk|kirov|kirovo-chepetsk|kirovs'k|" +
  'kirsehir|kiryat gat|kisangani|kiselevsk|kishiwada|kislovodsk|kismayo|kisumu|kitakyushu|kitchener|kitwe|' +
  "kiziltepe|kizlyar|klang|klimovsk|klin|klintsy|kobe|kobryn|kochi|kogalym|kol'chugino|kolhapur|kolkata|kollam|" +
  'koln|kolokani|kolomna|kolomyia|kolpino|kolwezi|kombolcha|komendantsky aerodrom|komsomolsk-on-amur|konakovo|' +
  "konotop|konya|kopeysk|korba|korenovsk|korfez|koriyama|korkino|korolev|korosten'|koryazhma|koshigaya|kosice|" +
  'kostanay|kosti|kostroma|kostyantynivka|kota|kota bharu|kota kinabalu|kotlas|kotli|kotlovka|kousseri|koutiala|' +
  "kovel|kovrov|kowloon|koysinceq|kozan|kozeyevo|kozhikode|kozhukhovo|krakow|kramators'k|krasnodar|krasnogorsk|" +
  "krasnogvargeisky|krasnokamensk|krasnokamsk|krasnotur'insk|krasnoufimsk|krasnoyarsk|krasnoye selo|" +
  'krasnyy luch|krasnyy sulin|krefeld|kremenchuk|kronstadt|kropotkin|kropyvnytskyi|krugersdorp|krymsk|' +
  'kryvyi rih|kstovo|kuala lumpur|kuala terengganu|kuantan|kuching|kufa|kuhdasht|kukatpalli|kulti|kulu|kumamoto|' +
  'kumasi|kumertau|kungur|kunming|kunshan|kupang|kupchino|kurashiki|kurchatov|kurgan|kurganinsk|kurnool|' +
  "kurortnyy|kursk|kurume|kusadasi|kutahya|kutaisi|kuybyshev|kuz'minki|kuznetsk|kwangmyong|kyaikkami|kyaiklat|" +
  "kyaikto|kyain seikgyi township|kyaukse|kyiv|kyoto|kyshtym|kyzyl|kyzylorda|l'hospitalet de llobregat|la paz|" +
  'la pintana|la plata|la romana|laascaanood|labinsk|ladner|lagos|lahore|lal bahadur nagar|langarud|langepas|' +
  'langfang|lankaran|lanzhou|laohekou|lapu-lapu city|laredo|larkana|las palmas de gran canaria|las pinas|' +
  'las tunas|las vegas|lashio|latakia|latina|latur|laval|leeds|lefortovo|leicester|leipzig|lekki|leninogorsk|' +
  'leninsk-kuznetsky|leogane|leon de los aldama|les cayes|lesnoy|lesosibirsk|lesozavodsk|levoberezhnyy|' +
  'lexington|lexington-fayette|lianozovo|lianshan|liaocheng|liaoyang|liaoyuan|libertad|libreville|lida|lijiang|' +
  'likasi|likhobory|lille|lilongwe|lima|limeira|linfen|linxia chengguanzhen|linyi|linz|lipa city|lipetsk|lisbon|' +
  'liski|liupanshui|liverpool|livny|ljubljana|loa janan|lobito|lobnya|lod|logan city|lome|lomonosov|london|' +
  'londrina|long beach|longueuil|los angeles|los mochis|louisville|lozova|luancheng|luanda|lubbock|lubeck|' +
  'lublin|lubny|lubumbashi|lucena|lucknow|ludhiana|luga|luhansk|luleburgaz|luohe|luoyang|luqiao|lusaka|luton|' +
  "lutsk|luxor|lviv|lyon|lys'va|lysychans'k|lytkarino|lyubertsy|lyublino|lyudinovo|ma'an|macapa|macau|maceio|" +
  'machida|madaba|madison|madrid|madurai|maebashi|mafraq|magadan|magdalena contreras|magdeburg|magnitogorsk|' +
  'magugpo poblacion|magway|mahabad|mahilyow|maiduguri|makassar|makati city|makhachkala|makiyivka|makurdi|' +
  'maladzyechna|malaga|malakal|malang|malard|malatya|malayer|malegaon|malgobek|malingao|malir cantonment|malmo|' +
  'maltepe|manado|managua|manaus|manavgat|manbij|manchester|mandalay|mandaluyong city|mandaue city|mangalore|' +
  "manhattan|manila|manisa|manizales|mannheim|mansilingan|mantampay|manukau city|maputo|mar del plata|mar'ino|" +
  "maracaibo|maracay|marand|mardan|mardin|marhanets'|marienthal|mariinsk|marilia|maringa|mariupol|marivan|marka|" +
  'markala|markham|maroua|marrakesh|marseille|martaban|marvdasht|maryvale|masan|mashhad|masina|masjed soleyman|' +
  'mastaga|mataram|mathura|matola|matsudo|matsumoto|matsuyama|maturin|mau|maua|maubin|mawlaik|mawlamyine|maykop|' +
  'mazar-e sharif|mazatlan|mazyr|mbeya|mbuji-mayi|meads|mecca|medan|medellin|medina|meerut|megion|meiktila|' +
  "mek'ele|meknes|melbourne|meleuz|melitopol|memphis|mendoza|menemen|merida|merkezefendi|merlo|mersin|" +
  'merter keresteciler|merzifon|mesa|messina|metrogorodok|mexicali|mexico city|meybod|mezhdurechensk|miami|' +
  'miandoab|mianyang|miass|michurinsk|midyat|miguel hidalgo|mikhaylovka|mikhaylovsk|milas|milton keynes|' +
  'milwaukee|minab|minamirinkan|minato|minbu|mineralnye vody|mingelchaur|mingora|minna|minneapolis|minsk|' +
  'minusinsk|miragoane|miri|mirny|mirpur khas|mirzapur|misratah|mississauga|mito|mixco|miyazaki|modesto|' +
  'modiin ilit|mogadishu|mogi das cruzes|mogok|mokolo|mokotow|mokpo|mombasa|monchegorsk|monchengladbach|' +
  'monclova|monghyr|monrovia|monteria|monterrey|montes claros|montevideo|montgomery|montpellier|montreal|monywa|' +
  'mopti|moradabad|morelia|moreno valley|morioka|morogoro|moron|morshansk|moscow|mossoro|mostoles|mosul|mozdok|' +
  'mozhga|mtsensk|mubi|mucumpiz|mudanjiang|mudon|mueang nonthaburi|mugla|mukacheve|mukalla|multan|mumbai|munich|' +
  'munster|muratpasa|murcia|murmansk|murom|mus|musaffah|muscat|mustafakemalpasa|mut|muzaffarabad|muzaffarnagar|' +
  'muzaffarpur|mwanza|myanaung|myawadi|myaydo|myeik|myingyan|myitkyina|mykolayiv|mymensingh|myrhorod|myrnohrad|' +
  "myski|mysore|mytishchi|n'dalatando|n'djamena|nabatiye et tahta|naberezhnyye chelny|nablus|nacala|nadiad|" +
  'nadym|nagano|nagarpur|nagasaki|nagercoil|nagornyy|nagoya|nagpur|naha|nahariyya|nahavand|naihati|nairobi|' +
  "najaf|najafabad|najafgarh|najran|nakhchivan|nakhodka|nakhon ratchasima|nakuru|nal'chik|namangan|namp'o|" +
  'nampula|nanchang|nanchong|nanded|nangi|nanjing|nanning|nantes|nantong|nanyang|naples|naqadeh|nara-shi|' +
  'narayanganj|narela|naro-fominsk|narsingdi|nashik|nashville|nasiriyah|nassau|natal|natore|naucalpan de juarez|' +
  "navapolatsk|navi mumbai|navotas|nawabshah|nay pyi taw|nazarabad|nazareth|nazarovo|nazilli|nazran'|nazret|" +
  'ndola|neftekamsk|nefteyugansk|neijiang|neiva|neka|nellore|neryungri|netanya|neue neustadt|neuquen|' +
  'nevinnomyssk|nevsehir|new cairo|new delhi|new kingston|new orleans|new south memphis|new york city|newark|' +
  'newcastle|newport|neyagawa|neyriz|neyshabur|ngaoundere|nha trang|niamey|nicolas romero|nicosia|nigde|niigata|' +
  "nikol'skoye|nikopol|niksar|ningbo|nis|nishinomiya-hama|niteroi|nizamabad|nizhnekamsk|nizhnevartovsk|" +
  'nizhniy novgorod|nizhny tagil|nizhyn|nizip|nof hagalil|nogales|noginsk|noida|norfolk|norilsk|north las vegas|' +
  'north shore|north york|northampton|norwich|nottingham|nouakchott|nova iguacu|nova kakhovka|novaya balakhna|' +
  'novi sad|novo hamburgo|novo-peredelkino|novoaltaysk|novocheboksarsk|novocherkassk|novodvinsk|novogireyevo|' +
  "novohrad-volynskyi|novokhovrino|novokuybyshevsk|novokuz'minki|novokuznetsk|novomoskovs'k|novomoskovsk|" +
  "novorossiysk|novoshakhtinsk|novosibirsk|novotroitsk|novoural'sk|novovladykino|novovolyns'k|novozybkov|" +
  "novyy urengoy|novyye cheremushki|novyye kuz'minki|nowrangapur|nowshahr|noyabrsk|nuevo laredo|nukus|numazu|" +
  'nur-sultan|nurabad|nurnberg|nusaybin|nyagan|nyala|nyaungdon|nyaunglebin|oakland|oaxaca|oberhausen|obninsk|' +
  'obukhovo|ochakovo-matveyevskoye|odawara|odemis|odessa|odintsovo|oita|ojo de agua|okanagan|okap|okara|okayama|' +
  "okazaki|okene|okhtyrka|oklahoma city|oktyabr'skiy|oleksandriya|olinda|olongapo|omaha|omdurman|omidiyeh|omsk|" +
  'ondo|onitsha|oradea|oral|ordos|ordu|orekhovo-borisovo|orekhovo-borisovo severnoye|orekhovo-zuyevo|orel|' +
  'orenburg|orhangazi|orsha|orsk|orumiyeh|oruro|osaka|osasco|osh|oshawa|oshnaviyeh|osinniki|oslo|osmaniye|' +
  'ostankinskiy|ostrava|otradnyy|otsu|ottawa|ouagadougou|oujda-angad|oviedo|owerri|owo|oxnard|oyo|ozerki|ozersk|' +
  "p'ot'i|pachuca de soto|padang|padova|pajok|pakokku|palembang|palermo|pali|palma|palmira|palu|panama|" +
  'panchkula|panihati|panipat|panshan|paramaribo|parana|parbhani|paris|parnas|parsabad|partizansk|pasay|' +
  'pashkovskiy|pasig city|pasragad branch|pasto|pathein|patiala|patna|patnos|paulista|pavlodar|pavlohrad|' +
  'pavlovo|pavlovskiy posad|pechora|pekalongan|pekanbaru|pelotas|pematangsiantar|penza|percut|pereira|' +
  "pereslavl'-zalesskiy|perm|perth|pervomays'k|pervoural'sk|peshawar|petah tiqwa|petaling jaya|petare|peterhof|" +
  'petionville|petrodvorets|petrogradka|petropavl|petropavlovsk-kamchatsky|petropolis|petrozavodsk|philadelphia|' +
  'phnom penh|phoenix|pietermaritzburg|pikine|pimpri|pingdingshan|pingxiang|pinsk|piracicaba|piranshahr|pishva|' +
  'pittsburgh|piura|plano|ploiesti|plovdiv|plymouth|podilsk|podolsk|pohang|pointe-noire|pokhara|pokrovsk|' +
  'pokrovskoye-streshnevo|polatli|polatsk|polevskoy|poltava|ponta grossa|pontianak|popayan|port elizabeth|' +
  'port harcourt|port moresby|port said|port sudan|port-au-prince|port-de-paix|portland|porto|porto alegre|' +
  'porto velho|porto-novo|posadas|poznan|prague|praia grande|presidente prudente|presnenskiy|preston|pretoria|' +
  "pristina|prokhladnyy|prokop'yevsk|pryluky|pskov|pucallpa|puducherry|puebla|puente alto|puente de vallecas|" +
  'puerto la cruz|puerto princesa|puerto vallarta|pugachev|punasa|pune|purwakarta|purwokerto|pushkin|pushkino|' +
  "putian|puyang|puyang chengguanzhen|pyapon|pyatigorsk|pyay|pyin oo lwin|pyinmana|pyongyang|pyt-yakh|pyu|qa'en|" +
  'qalqilyah|qaracuxur|qarchak|qarshi|qazvin|qina|qingdao|qinhuangdao|qionghai|qiqihar|qiryat ata|qom|qorveh|' +
  "qoryooley|quchan|quebec|queens|quetta|quezon city|qui nhon|quilmes|quito|quthbullapur|ra'anana|ra's bayrut|" +
  'rabak|rabat|rach gia|radom|raduzhny|rafah|rafsanjan|rahim yar khan|raichur|raipur|rajahmundry|rajkot|' +
  'rajshahi|raleigh|ramadi|ramagundam|ramat gan|ramenki|ramenskoye|ramgundam|ramla|rampur|rancagua|ranchi|' +
  'randburg|rangpur|ras al khaimah city|rasht|rasskazovo|ratlam|raurkela|ravar|rawalpindi|rechytsa|recife|' +
  'rehnan|rehovot|rengasdengklok|rennes|reno|resistencia|reutov|revda|rewa|reyhanli|reynosa|ribeirao das neves|' +
  'ribeirao preto|ribnita|richards bay|richmond|riga|rio branco|rio de janeiro|rio verde|rishon leziyyon|' +
  'riverside|rivne|riyadh|rize|rizhao|robat karim|rochester|rohini|rohtak|rome|romny|roodepoort|rosario|' +
  "roslavl'|rossosh'|rostov-na-donu|rotterdam|roven'ky|rtishchevo|rubizhne|rubtsovsk|rudsar|rukban|russeifa|" +
  "rustavi|ruzayevka|ryazan'|ryazanskiy|rybatskoye|rybinsk|rzhev|sa dec|sa'dah|saatli|sabadell|sabzevar|" +
  'sacramento|safi|safonovo|sagaing|sahab|saharanpur|sahiwal|saint paul|saint petersburg|saint-marc|saitama|' +
  "sakai|sal'sk|salavat|sale al jadida|salem|salihli|salihorsk|salmas|salta|saltillo|samara|samarinda|samarkand|" +
  "samarra'|samsun|samut prakan|san antonio|san bernardino|san bernardo|san cristobal|san diego|san fernando|" +
  'san francisco|san jose|san jose del monte|san juan|san lorenzo|san luis potosi|san miguel de tucuman|' +
  'san miguelito|san nicolas de los garza|san pablo|san pedro|san pedro de macoris|san pedro sula|san salvador|' +
  'san salvador de jujuy|sanaa|sanandaj|sancaktepe|sandakan|sandikli|sangli|sanliurfa|sanming|sant marti|' +
  'santa ana|santa catarina|santa clara|santa cruz de la sierra|santa cruz de tenerife|santa fe|santa luzia|' +
  'santa maria|santa maria chimalhuacan|santa marta|santa rosa|santa teresa del tuy|santiago de cuba|' +
  'santiago de los caballeros|santiago de queretaro|santiago de surco|santiago del estero|santo andre|' +
  'santo domingo|santo domingo de los colorados|santo domingo este|santo domingo oeste|santol|santos|' +
  'sao bernardo do campo|sao carlos|sao joao de meriti|sao jose|sao jose do rio preto|sao jose dos campos|' +
  'sao leopoldo|sao luis|sao paulo|sao vicente|sapporo|saqqez|sarajevo|sarakhs|saransk|sarapul|saratov|sargodha|' +
  'sari|sariwon|sarov|sarpol-e zahab|sasebo|satka|satna|saugor|saveh|sayanogorsk|sayansk|sayyan|scarborough|' +
  'scottsdale|seattle|sebin karahisar|secunderabad|seeb|segou|sejong|semarang|semenovskoye|semey|semnan|sendai|' +
  'seongnam-si|seoul|sepang|sereflikochisar|serekunda|seremban|sergiyev posad|serov|serpukhov|serra|sertolovo|' +
  'sete lagoas|setif|sevastopol|severnyy|severodvinsk|severomorsk|seversk|sevilla|seydisehir|sfax|shadrinsk|' +
  'shagamu|shah alam|shahin dezh|shahjanpur|shahkot|shahr-e babak|shahr-e kord|shahre jadide andisheh|shahriar|' +
  "shahrud|shakhtars'k|shakhty|shanghai|shangrao|shangyu|shantou|shaoguan|shaoxing|sharjah|sharypovo|shashemene|" +
  'shashi|shchekino|shchelkovo|shchukino|shebekino|sheffield|shekhupura|sheki|shelekhov|shendi|shengli|shenyang|' +
  'shenzhen|shepetivka|shibganj|shihezi|shijiazhuang|shimoga|shimonoseki|shiqi|shiraz|shirvan|shivaji nagar|' +
  'shiyan|shizuoka|shostka|shrirampur|shuangyashan|shush|shushtar|shuya|shwebo|shyamnagar|shymkent|sialkot|' +
  'sibay|sidon|siirt|sikasso|silifke|siliguri|silivri|silopi|silvan|simferopol|sinah|sincelejo|singa|singapore|' +
  'sinnar|sinuiju|siping|sirjan|sirnak|sirvan|sisli|sittwe|situbondo|sivas|siverek|skopje|slavyansk-na-kubani|' +
  'slonim|sloviansk|slutsk|smila|smolensk|snezhinsk|snizhne|soacha|sochi|sodo|sohag|soka|soke|sokhumi|sokol|' +
  "sokol'niki|sokoto|solapur|soledad|soledad de graciano sanchez|solikamsk|solnechnogorsk|solntsevo|soma|" +
  'sonipat|sonqor|soran|sorgun|sorocaba|sorokyne|sosnovaya polyana|sosnovka|sosnovyy bor|sosnowiec|south boston|' +
  "south tangerang|southampton|southend-on-sea|sovetsk|soweto|soyapango|spassk-dal'niy|spokane|srinagar|" +
  "st. louis|st. petersburg|staryy malgobek|staryy oskol|staten island|stavropol'|sterlitamak|stockholm|" +
  'stockton|stoke-on-trent|strasbourg|strezhevoy|strogino|stryi|stupino|stuttgart|subang jaya|sucre|suez|suihua|' +
  "suita|suizhou|sukabumi|sukkur|sultanah|sultanbeyli|sultangazi|suluova|sumare|sumedang|sumqayit|sumy|sunch'on|" +
  'suncheon|sunderland|sungai petani|sunzha|surabaya|surakarta|surat|surgut|surrey|suruc|susangerd|suwon|suzano|' +
  "suzhou|sverdlovs'k|svetlanovskiy|sviblovo|svitlovods'k|svobodnyy|svyetlahorsk|swansea|sydney|" +
  "syevyerodonets'k|syktyvkar|sylhet|syriam|syzran'|szczecin|ta'if|tabas|taboao da serra|tabriz|tabuk|tachilek|" +
  "tacloban|tacna|tacoma|tadmur|taganrog|taganskiy|taguig|tai'an|taichung|taihecun|tainan|taipei|taiping|" +
  'taiyuan|taizhou|takab|takamatsu|takarazuka|takasaki|takatsuki|takeo|takestan|takoradi|talcahuano|tallinn|' +
  'talnakh|tamale|tambov|tampa|tampere|tampico|tanda|tanga|tangerang|tanggu|tangier|tangshan|tanjore|' +
  'taoyuan city|tapachula|taraz|tarhuna|tarsus|tartouss|tashkent|tasikmalaya|tatvan|taubate|taungdwingyi|' +
  'taunggyi|taungoo|tavsanli|tawau|taytay|tbilisi|tebessa|tegal|tegucigalpa|tehran|tehuacan|tekirdag|' +
  "tekstil'shchiki|tel aviv|temara|tembisa|temuco|teni|tepic|teresina|ternopil|terrassa|tetouan|thane|" +
  'tharyarwady|thaton|thayetmyo|the bronx|the hague|thessaloniki|thi xa phu my|thies|thies nones|thika|' +
  'thiruvananthapuram|thomazeau|thongwa|thoothukudi|thrissur|tianjin|tianshui|tieling|tigwav|tijuana|tikhoretsk|' +
  'tikhvin|tikrit|timashevsk|timisoara|tirana|tiraspol|tire|tiruchirappalli|tirunelveli|tirupati|tiruppur|' +
  "tiruvottiyur|tlahuac|tlalnepantla|tlalpan|tlaquepaque|toamasina|tobol'sk|tokat|tokorozawa|tokushima|tokyo|" +
  "tol'yatti|toledo|toluca|tomsk|tonala|tongchuanshi|tonghua|tongliao|tongshan|torbali|torbat-e heydariyeh|" +
  'torbat-e jam|toretsk|toronto|torreon|torun|torzhok|tosno|touba|toulouse|toyama|toyohashi|toyonaka|toyota|' +
  'tozkhurmato|trabzon|tripoli|troitsk|troparevo|trujillo|tsaritsyno|tshikapa|tsuen wan|tuapse|tucson|tula|' +
  'tulkarm|tulsa|tulun|tumkur|tungi|tunis|turgutlu|turhal|turin|turkmenabat|turmero|turpan|tutayev|tuxtla|' +
  'tuymazy|tver|twante|tyoply stan|tyre|tyumen|uberaba|uberlandia|udaipur|udon thani|ufa|ugep|uijeongbu-si|' +
  'uitenhage|ujjain|ukhta|ulan bator|ulan-ude|ulhasnagar|ulsan|ulyanovsk|uman|umm el fahm|umm qasr|umm ruwaba|' +
  'umraniye|umuahia|untolovo|unye|uritsk|urla|uruapan|urumqi|urus-martan|uryupinsk|usak|usinsk|uskudar|' +
  "usol'ye-sibirskoye|ussuriysk|ust'-ilimsk|ust'-kut|ust'-labinsk|ust-kamenogorsk|utrecht|utsunomiya|uyo|" +
  'uzhgorod|uzlovaya|vadodara|vagharshapat|vagonoremont|valencia|valladolid|valledupar|valparaiso|van|vanadzor|' +
  "vancouver|vanderbijlpark|varamin|varanasi|varash|varna|varzea grande|vasyl'evsky ostrov|vatutino|vaughan|" +
  'velikiy novgorod|velikiye luki|venustiano carranza|veracruz|vereeniging|verkhnyaya pyshma|verkhnyaya salda|' +
  'verona|verrettes|veshnyaki|viamao|victoria de durango|vidnoye|vienna|vigo|vijayawada|vila velha|villa nueva|' +
  'villahermosa|villavicencio|vilnius|vina del mar|vinnytsia|viransehir|virginia beach|visakhapatnam|vitebsk|' +
  "vitoria|vitoria da conquista|vladikavkaz|vladivostok|vol'sk|volgodonsk|volgograd|volkhov|volkovysk|vologda|" +
  'volta redonda|volzhsk|volzhskiy|vorkuta|voronezh|voskresensk|vostochnoe degunino|votkinsk|voznesensk|' +
  "vsevolozhsk|vung tau|vyaz'ma|vyborg|vykhino-zhulebino|vyksa|vyshniy volochek|wad medani|wadi as sir|" +
  'wafangdian|wakayama|wakema|wandsbek|warangal|warri|warsaw|wau|weifang|welkom|wellington|wenshan city|wenzhou|' +
  'west jerusalem|west raleigh|wichita|wiesbaden|windhoek|windsor|winejok|winnipeg|winston-salem|witbank|' +
  'wollongong|wolverhampton|wonju|wonsan|woodlands|wuhai|wuhan|wuhu|wuppertal|wusong|wuwei|wuxi|wuxue|wuzhou|' +
  "xalapa de enriquez|xankandi|xi'an|xiamen|xiangtan|xiangyang|xiantao|xianyang|xico|xingtai|xining|xinpu|" +
  'xintai|xinxiang|xinyang|xinyuan|xiuying|xochimilco|xuchang|yabrud|yagry|yakutsk|yalova|yalta|yamagata|yambio|' +
  'yamethin|yamunanagar|yanbu|yancheng|yangjiang|yangon|yangquan|yangshuo|yangzhou|yanji|yantai|yao|yaounde|' +
  "yaroslavl|yaroslavskiy|yartsevo|yasenevo|yasuj|yazd|yefremov|yegor'yevsk|yei|yekaterinburg|yelabuga|yelets|" +
  'yelizovo|yenakiyeve|yenangyaung|yeosu|yerevan|yessentuki|yevlakh|yevpatoriya|yeysk|yibin|yichang|yinchuan|' +
  'yingkou|yiyang|yogyakarta|yokkaichi|yokohama|yokosuka|yonkers|yono|yoshkar-ola|yozgat|yuci|yueyang|yuksekova|' +
  'yuncheng|yunfu|yurga|yuta|yuzhno-sakhalinsk|zabid|zabol|zagazig|zagreb|zahedan|zahle|zainsk|zamboanga|' +
  "zamoskvorech'ye|zanjan|zanzibar|zapopan|zaporizhia|zaragoza|zarand|zarechnyy|zaria|zarinsk|zarqa|zavolzh'ye|" +
  'zaxo|zelenodolsk|zelenogorsk|zelenograd|zelenokumsk|zeytinburnu|zhabei|zhangjiakou|' +
  'zhangjiakou shi xuanhua qu|zhangzhou|zhanjiang|zhaoqing|zheleznodorozhnyy|zheleznogorsk|zhengzhou|zhenjiang|' +
  'zhigulevsk|zhlobin|zhongshan|zhoukou|zhovti vody|zhu cheng city|zhuhai|zhukovskiy|zhulebino|zhumadian|' +
  'zhuzhou|zhytomyr|zibo|zigong|zile|ziway|zlatoust|zonguldak|zugdidi|zunyi|zurich|zyablikovo|zyuzino';

/** Countries and territories, by Unicode's CLDR. */
export const countries =
  'afghanistan|aland islands|albania|algeria|american samoa|andorra|angola|anguilla|antarctica|' +
  'antigua & barbuda|argentina|armenia|aruba|ascension island|australia|austria|azerbaijan|bahamas|bahrain|' +
  'bangladesh|barbados|belarus|belgium|belize|benin|bermuda|bhutan|bolivia|bosnia & herzegovina|botswana|' +
  'bouvet island|brazil|british indian ocean territory|british virgin islands|brunei|bulgaria|burkina faso|' +
  'burundi|cambodia|cameroon|canada|canary islands|cape verde|caribbean netherlands|cayman islands|' +
  'central african republic|ceuta & melilla|chile|china|christmas island|clipperton island|cocos|colombia|' +
  "comoros|congo - brazzaville|congo - kinshasa|cook islands|costa rica|cote d'ivoire|croatia|cuba|curacao|" +
  'cyprus|czechia|denmark|diego garcia|djibouti|dominica|dominican republic|ecuador|egypt|el salvador|' +
  'equatorial guinea|eritrea|estonia|eswatini|ethiopia|falkland islands|faroe islands|fiji|finland|france|' +
  'french guiana|french polynesia|french southern territories|gabon|gambia|germany|ghana|gibraltar|greece|' +
  'greenland|grenada|guadeloupe|guam|guatemala|guernsey|guinea-bissau|guyana|haiti|heard & mcdonald islands|' +
  'honduras|hong kong sar china|hungary|iceland|india|indonesia|iran|iraq|ireland|isle of man|israel|italy|' +
  'jamaica|japan|jersey|kazakhstan|kenya|kiribati|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|' +
  'libya|liechtenstein|lithuania|luxembourg|macao sar china|madagascar|malawi|malaysia|maldives|mali|malta|' +
  'marshall islands|martinique|mauritania|mauritius|mayotte|mexico|micronesia|moldova|mongolia|montenegro|' +
  'montserrat|morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands|new caledonia|new zealand|nicaragua|' +
  'niger|nigeria|niue|norfolk island|north korea|north macedonia|northern mariana islands|norway|oman|pakistan|' +
  'palau|palestinian territories|panama|papua new guinea|paraguay|peru|philippines|pitcairn islands|poland|' +
  'portugal|puerto rico|qatar|reunion|romania|russia|rwanda|samoa|san marino|sao tome & principe|sark|' +
  'saudi arabia|senegal|serbia|seychelles|sierra leone|singapore|sint maarten|slovakia|slovenia|solomon islands|' +
  'somalia|south africa|south georgia & south sandwich islands|south korea|south sudan|spain|sri lanka|' +
  'st. barthelemy|st. helena|st. kitts & nevis|st. lucia|st. martin|st. pierre & miquelon|' +
  'st. vincent & grenadines|sudan|suriname|svalbard & jan mayen|sweden|switzerland|syria|taiwan|tajikistan|' +
  'tanzania|thailand|timor-leste|togo|tokelau|tonga|trinidad & tobago|tristan da cunha|tunisia|turkiye|' +
  'turkmenistan|turks & caicos islands|tuvalu|u.s. outlying islands|u.s. virgin islands|uganda|ukraine|' +
  'united arab emirates|united kingdom|united states|uruguay|uzbekistan|vanuatu|vatican city|venezuela|vietnam|' +
  'wallis & futuna|western sahara|yemen|zambia|zimbabwe';
