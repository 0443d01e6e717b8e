import { DOMSerializer } from 'prosemirror-model';
import { paragraphElement, schema } from '../../../shared/document/schema';

/** Writes what is copied so that all of a paragraph's kind comes back where it is pasted (see `pasteParser`). */
export function copySerialiser(): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  return new DOMSerializer(
    {
      ...nodes,
      paragraph: ({ attrs: { id, mark, locked } }) => {
        const { tag, attributes } = paragraphElement(id, mark, locked);
        return [tag, { ...attributes, 'data-mark': JSON.stringify(mark) }, 0];
      },
    },
    { ...marks, link: (mark) => ['a', { href: mark.attrs.value }, 0] },
  );
}
