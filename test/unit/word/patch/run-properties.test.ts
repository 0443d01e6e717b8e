import { expect, test } from 'vitest';
import { joinProperties, runProperties } from '../../../../electron/word/patch/run-properties';
import { inOrder } from '../../../../electron/word/read/property-order';
import { descendant } from '../../../../electron/word/xml/find';
import { readView } from '../../../support/reading';

test('effects of Word 2010 stay behind the properties that the schema puts first', () => {
  const effects = '<w14:shadow w14:algn="bl"/><w14:textOutline w14:w="6731"/>';
  const rPr = `<w:rPr><w:b/><w:color w:val="262626"/><w:sz w:val="36"/>${effects}</w:rPr>`;
  const body = `<w:p><w:r>${rPr}<w:t>Shadowed</w:t></w:r></w:p>`;
  const place = readView(body).places.get('d:p0');
  const { source } = place?.part ?? { source: '' };
  const found = runProperties(source, place ? descendant(place.element, 'w', 'rPr') : null);
  expect(`<w:rPr>${joinProperties(inOrder([...found].reverse()))}</w:rPr>`).toBe(
    rPr.replace(effects, '<w14:textOutline w14:w="6731"/><w14:shadow w14:algn="bl"/>'),
  );
});
