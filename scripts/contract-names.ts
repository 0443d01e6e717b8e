import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const id = 'virtual:contract-names';
type Names = Record<string, Record<string, { kind: string }>>;

/**
 * Gives the module `virtual:contract-names`: noun → verb → kind, read from the contract while building. The
 * preload and the window's process are generated from it and need neither zod nor the schemas.
 */
export function contractNames(root: string): Plugin {
  return {
    name: 'contract-names',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(module) {
      if (module !== `\0${id}`) return null;
      const entry = join(root, 'shared', 'contract', 'index.ts');
      const loaded = await runnerImport<{ contract: Names }>(entry, { root });
      for (const file of loaded.dependencies) this.addWatchFile(file);
      return `export const names = ${JSON.stringify(kinds(loaded.module.contract))};`;
    },
  };
}

function kinds(contract: Names) {
  const verbs = (noun: Names[string]) =>
    Object.fromEntries(Object.entries(noun).map(([verb, { kind }]) => [verb, kind]));
  return Object.fromEntries(Object.entries(contract).map(([noun, of]) => [noun, verbs(of)]));
}
