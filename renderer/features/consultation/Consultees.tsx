import { Plus, Trash2 } from 'lucide-react';
import { ErrorLine } from '../../components/Banner';
import { Button, IconButton } from '../../components/Button';

/** A consultee while it is entered: `key` only tells the rows apart. */
export interface NewConsultee {
  key: string;
  id?: string;
  post: string;
  name: string;
}

let next = 1;

/** Who must be consulted: posts, with names where wanted. */
export function Consultees({
  consultees,
  error,
  onChange,
}: {
  consultees: NewConsultee[];
  error: string | null;
  onChange: (consultees: NewConsultee[]) => void;
}) {
  const put = (key: string, part: Partial<NewConsultee>) =>
    onChange(consultees.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend>Must be consulted</legend>
      {consultees.map(({ key, post, name }, at) => (
        <div className="consultee" key={key}>
          <input
            className="input"
            aria-label={`Post of consultee ${at + 1}`}
            placeholder="Post, such as Chair of the Committee"
            value={post}
            onChange={(event) => put(key, { post: event.target.value })}
          />
          <input
            className="input"
            aria-label={`Name of consultee ${at + 1}`}
            placeholder="Name (if wanted)"
            value={name}
            onChange={(event) => put(key, { name: event.target.value })}
          />
          <IconButton
            label={`Take out ${post || `consultee ${at + 1}`}`}
            icon={<Trash2 size={16} aria-hidden />}
            onClick={() => onChange(consultees.filter((one) => one.key !== key))}
          />
        </div>
      ))}
      {error && <ErrorLine>{error}</ErrorLine>}
      <div className="actions">
        <Button
          icon={<Plus size={16} aria-hidden />}
          onClick={() => onChange([...consultees, { key: `new-${next++}`, post: '', name: '' }])}
        >
          Add a consultee
        </Button>
      </div>
    </fieldset>
  );
}
