import type { LedgerEntry } from '../../../shared/paper/history';

const time = (at: string) =>
  new Date(at).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });

/** One act; what was before and after unfolds. */
export function Entry({ entry }: { entry: LedgerEntry }) {
  const { seq, at, who, onBehalfOf, summary, changes } = entry;
  return (
    <li className="entry">
      <time dateTime={at}>{time(at)}</time>
      <div>
        <p>{summary}</p>
        <p className="quiet small">
          {who}
          {onBehalfOf && `, on behalf of ${onBehalfOf}`} · entry {seq}
        </p>
        {changes.length > 0 && (
          <details>
            <summary className="small">Before and after</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ field, before, after }) => (
                  <tr key={field}>
                    <th scope="row">{field}</th>
                    <td>{before ?? '–'}</td>
                    <td>{after ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        )}
      </div>
    </li>
  );
}
