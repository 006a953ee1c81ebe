/** The measurements as one script that is put into a page: each function is turned into its text. */
import { contentProbes } from './content-probes.ts';
import { layoutProbes } from './layout-probes.ts';
import { basics } from './probe-basics.ts';

/** A measurement: takes the name of the check for which it is made, and gives its faults. */
export type Probe =
  | 'layoutFaults'
  | 'focusFaults'
  | 'drawnTextFaults'
  | 'textFaults'
  | 'structureFaults'
  | 'absentFaults';

const toScript = (name: string, parts: Record<string, unknown>): string => `const ${name} = (() => {
${Object.entries(parts)
  .map(([part, text]) => `const ${part} = ${text};`)
  .join('\n')}
return { ${Object.keys(parts).join(', ')} };
})();`;

/** Makes the measurements known to a page, as `probes`; `known` is where colours are kept that were read before. */
export const probesScript = `globalThis.probes = (() => {
const known = new Map();
${toScript('basics', basics)}
${toScript('probes', { ...layoutProbes, ...contentProbes })}
return probes;
})();`;
