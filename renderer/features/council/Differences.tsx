import type { Output } from '../../../shared/contract';

/** Which comparison failed, in a person's words. */
const checkWords: Record<string, string> = {
  'reject-all': 'with every change rejected',
  'accept-all': 'with every change accepted',
  package: 'in what no amendment touches',
  attribution: 'in whose the change is',
};

/** Where a file is not what it should be. */
export function Differences({
  differences,
  form,
}: {
  differences: Output<'council', 'prove'>['differences'];
  form: 'clean' | 'tracked';
}) {
  return (
    <div className="differences">
      <table>
        <caption className="visually-hidden">Where the file differs</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Should be</th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ check, where, expected, found }) => (
            <tr key={`${check} ${where} ${expected} ${found}`}>
              <th scope="row">
                {where}
                {(form === 'tracked' || check === 'package') && (
                  <span className="quiet small"> {checkWords[check] ?? check}</span>
                )}
              </th>
              <td>{expected || 'nothing'}</td>
              <td>{found || 'nothing'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
