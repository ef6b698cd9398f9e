/**
 * Twenty minutes of live coverage in 25 lines, one post each, in our own words on the facts of the first demonstration.
 * `by`: whose statement the line wants, where it says that somebody said something.
 */
export const twentyMinutes: readonly { readonly text: string; readonly by: string | null }[] = [
  { by: null, text: 'We are following an attack on Crocus City Hall, a concert venue near Moscow.' },
  {
    by: 'Andrey Vorobyov',
    text: 'The fire at the hall is "mostly eliminated", Andrey Vorobyov, the governor of the Moscow region, said on Telegram.',
  },
  { by: 'Andrey Vorobyov', text: 'He added that some pockets were still burning.' },
  {
    by: 'Andrey Vorobyov',
    text: 'Emergency services have been able to enter the auditorium, Vorobyov said.',
  },
  { by: null, text: 'Many of the victims are thought to have died in the auditorium.' },
  {
    by: 'White House',
    text: 'The White House confirmed that the US had warned Russian authorities earlier in March of a possible attack.',
  },
  {
    by: 'Adrienne Watson',
    text: 'Adrienne Watson, a spokeswoman for the National Security Council, said in a statement that the US had information about a planned attack in Moscow.',
  },
  { by: 'Adrienne Watson', text: 'She said the information had been shared with Russian authorities.' },
  {
    by: 'Adrienne Watson',
    text: 'The warning spoke of "large gatherings", including concerts, according to Watson.',
  },
  {
    by: 'Kremlin',
    text: 'The Kremlin dismissed the warnings as "propaganda", the BBC’s security correspondent, Gordon Corera, said.',
  },
  { by: 'US embassy', text: 'The US embassy had told its own citizens in Russia to stay away from crowds.' },
  {
    by: 'an affiliate of Islamic State',
    text: 'An affiliate of Islamic State claimed that it carried out the attack.',
  },
  { by: null, text: 'There is no independent proof of that so far.' },
  {
    by: null,
    text: 'In 2015 a Russian airliner was destroyed over Egypt’s Sinai; all 224 people on board were killed, most of them Russian.',
  },
  {
    by: 'Islamic State',
    text: 'Islamic State claimed responsibility for that attack and later published a photograph of the device.',
  },
  { by: null, text: 'In 2017 a bomb on the St Petersburg metro killed 15 people.' },
  { by: null, text: 'Militant groups have fought Russian forces in the North Caucasus for decades.' },
  {
    by: 'experts',
    text: 'Experts say many fighters from there went to Syria when Islamic State was formed.',
  },
  {
    by: 'experts',
    text: 'Some militants in the North Caucasus later declared allegiance to the group, experts say.',
  },
  {
    by: null,
    text: 'ISIS-K is the affiliate of Islamic State in Khorasan, an old name for parts of Iran, Turkmenistan and Afghanistan.',
  },
  {
    by: 'counter-terrorism experts',
    text: 'Russia is "in the crosshairs" of ISIS-K, counter-terrorism experts say.',
  },
  {
    by: 'the experts',
    text: 'Its propaganda often attacks President Putin and accuses the Kremlin of atrocities against Muslims, the experts say.',
  },
  { by: 'FSB', text: 'At least 40 people were killed and more than 100 wounded, the FSB said.' },
  {
    by: 'Andrey Vorobyov',
    text: 'Vorobyov told reporters that blood was needed and that people were already queuing to give it.',
  },
  { by: 'Andrey Vorobyov', text: 'The governor said on Telegram that doctors would work through the night.' },
];
