/* Pure folders import nothing of Node.js, and neither look at a clock nor throw dice. */
import { isIn } from './import-rule.ts';
import { isBesideTheProduct, modulesOf } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

const pure = ['lib', 'model', 'record', 'fold', 'desk', 'wire', 'project', 'publish', 'intake/extract'].map(
  (name) => `src/${name}`,
);
const acts =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bsetTimeout\b|\bsetInterval\b|\bprocess\.|\bglobalThis\.crypto\b|\bfetch\(/;

/** Looks at every module of a pure folder. */
export function purity(root: string): Verdict {
  const modules = modulesOf(root).filter(
    ({ path }) => !isBesideTheProduct(path) && pure.some((place) => isIn(path, place)),
  );
  const faults = modules.flatMap(({ path, text, imports }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|`[^`]*`/gm, (comment) =>
      comment.replace(/[^\n]/g, ' '),
    );
    const act = acts.exec(code);
    return [
      ...imports
        .filter(({ specifier }) => specifier.startsWith('node:'))
        .map(({ specifier, line }) => `${path}:${line} imports ${specifier}`),
      ...(act ? [`${path}:${code.slice(0, act.index).split('\n').length} uses ${act[0]}`] : []),
    ];
  });
  return { figures: count(modules.length, 'pure module'), faults };
}
