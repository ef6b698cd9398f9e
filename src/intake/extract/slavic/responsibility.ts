/** Words by which somebody takes responsibility, in Russian and Ukrainian. Pure. */

const taken =
  /(?:взял[аои]?|берет|берёт|берут|принял[аои]?|взяв|бере|беруть) на (?:себя|себе)|(?:признаю|признаём|признаем|визнаю|визнаємо) (?:\p{L}{3,12} )?(?:ответственност|відповідальніст|вину|провину)/iu;
const done =
  /(?:совершил|устроил|сделал|нанес|нанёс|взорвал|подорвал|атаковал|скоїл|здійснил|підірвал|завдал|атакувал|зробил)(?:и|а) (?:она(?! |-)|мы|ми|наши|наші)|(?:^| )(?:мы|ми|наши \p{L}+|наші \p{L}+) (?:совершили|нанесли|взорвали|подорвали|атаковали|ударили|скоїли|здійснили|підірвали|завдали|атакували|вдарили)/iu;

/** Whether a cue with its words, at most a few hundred letters, says that the speaker did it. */
export function isSlavicResponsibility(words: string): boolean {
  return words.length < 600 && (taken.test(words) || done.test(words));
}
