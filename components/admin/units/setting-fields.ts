import type { FormField } from '#components/ui/kept-fields.tsx';
import { DOCUMENTS } from '#lib/messages/desk/unit-details.ts';
import type { PaperSettings } from './paper-preview.tsx';

const FEW_LINES = 3;
const SOME_LINES = 5;

/** The fields of the form, with what stands there now. */
export function settingFields(settings: PaperSettings): FormField[] {
  const text = (lines: readonly string[]) => lines.join('\n');
  return [
    {
      name: 'documentNumberStyle',
      label: DOCUMENTS.number,
      hint: DOCUMENTS.numberHint,
      example: DOCUMENTS.numberExample,
      value: settings.documentNumberStyle,
    },
    { name: 'place', label: DOCUMENTS.place, example: DOCUMENTS.placeExample, value: settings.place },
    {
      name: 'signatureLines',
      label: DOCUMENTS.signature,
      hint: DOCUMENTS.signatureHint,
      example: DOCUMENTS.signatureExample,
      rows: FEW_LINES,
      value: text(settings.signatureLines),
    },
    { name: 'signatoryName', label: DOCUMENTS.signatory, value: settings.signatoryName },
    {
      name: 'recipients',
      label: DOCUMENTS.recipients,
      hint: DOCUMENTS.recipientsHint,
      example: DOCUMENTS.recipientsExample,
      rows: FEW_LINES,
      value: text(settings.recipients),
    },
    {
      name: 'legalBases',
      label: DOCUMENTS.bases,
      hint: DOCUMENTS.basesHint,
      example: DOCUMENTS.basesExample,
      rows: SOME_LINES,
      value: text(settings.legalBases),
    },
  ];
}
