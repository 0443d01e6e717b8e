import type { DocumentWithDrafts } from '../../state/documents';

/** Which document of the paper is open. */
export function DocumentPicker({
  documents,
  value,
  onChange,
}: {
  documents: DocumentWithDrafts[];
  value: string;
  onChange: (document: string) => void;
}) {
  if (documents.length < 2) return <span className="quiet one-line">{documents[0]?.title}</span>;
  return (
    <select
      className="input document-picker"
      aria-label="Document"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {documents.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
