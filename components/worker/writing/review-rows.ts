import { coAuthorRows, type FormFields, isoDay } from '#lib/contracts/submission-form.ts';
import { type AskedForm, groupsAsked, type LevelField, type OptionalField, requiredIn } from '#lib/domain/campaign-form.ts';
import { SEXES } from '#lib/domain/initiative.ts';
import { readMoney } from '#lib/domain/money.ts';
import { formatPhoneNumber, parsePhoneNumber } from '#lib/domain/phone-number.ts';
import { CHECK, type FieldName, fieldWords, OCCUPATION_NAMES, SEX_NAMES, SHORT_NAMES, WRITING } from '#lib/messages/form.ts';
import { formatDay, formatMoney } from '#lib/messages/format.ts';
import { criterionNames, type ReadableRow, sectorName } from '#lib/messages/readable.ts';

type Row = ReadableRow;

const text = (fields: FormFields, name: string) => (fields[name] ?? '').trim();
const row = (fields: FormFields, name: FieldName): Row => ({
  term: SHORT_NAMES[name] ?? fieldWords(name).label,
  detail: text(fields, name),
});

/** The word for a chosen value, or nothing. */
function named<Value extends string>(values: readonly Value[], names: Record<Value, string>, chosen: string): string {
  const value = values.find((one) => one === chosen);
  return value === undefined ? '' : names[value];
}

function membership(fields: FormFields): string {
  const answer = text(fields, 'author.isUnionMember');
  if (answer === '') return '';
  return answer === 'yes' ? WRITING.yes : WRITING.no;
}

/** As people here read it; one that cannot be read stays as typed. */
function phone(fields: FormFields): Row {
  const { term, detail } = row(fields, 'author.phone');
  const read = parsePhoneNumber(detail);
  return { term, detail: read === null ? detail : formatPhoneNumber(read) };
}

function occupation(fields: FormFields, form: AskedForm): string {
  const group = groupsAsked(form).find(({ code }) => code === text(fields, 'author.occupationGroup'));
  return group ? (group.text ?? OCCUPATION_NAMES[group.code]) : '';
}

/** What may stay empty in this campaign and did is left out. */
const unlessEmpty = (one: Row, form: AskedForm, name: OptionalField): Row[] =>
  one.detail === '' && !requiredIn(form).includes(name) ? [] : [one];

export function personRows(fields: FormFields, form: AskedForm): Row[] {
  const names = coAuthorRows(fields);
  const share = names.length > 0 ? [{ term: fieldWords('author.sharePercent').label, detail: text(fields, 'author.sharePercent') }] : [];
  return [
    row(fields, 'author.fullName'),
    row(fields, 'author.birthYear'),
    { term: fieldWords('author.sex').label, detail: named(SEXES, SEX_NAMES, text(fields, 'author.sex')) },
    phone(fields),
    ...unlessEmpty(row(fields, 'author.email'), form, 'author.email'),
    { term: fieldWords('author.occupationGroup').label, detail: occupation(fields, form) },
    ...unlessEmpty(row(fields, 'author.position'), form, 'author.position'),
    ...unlessEmpty(row(fields, 'author.section'), form, 'author.section'),
    { term: fieldWords('author.isUnionMember').label, detail: membership(fields) },
    ...share,
    ...names.map((at, i) => ({ term: WRITING.coAuthor(i + 1), detail: coAuthor(fields, at) })),
  ];
}

function coAuthor(fields: FormFields, at: string): string {
  const name = text(fields, `coAuthors.${at}.fullName`);
  const answer = text(fields, `coAuthors.${at}.isUnionMember`);
  const member = answer === '' ? CHECK.memberUnsaid : answer === 'yes' ? CHECK.member : CHECK.notMember;
  return `${name}, ${member}, ${text(fields, `coAuthors.${at}.sharePercent`) || '0'}%`;
}

const levelName = (level: LevelField, form: AskedForm) => form?.levels?.[level] ?? fieldWords(`unit.${level}`).label;

export function unitRows(fields: FormFields, form: AskedForm): Row[] {
  const unlisted = text(fields, 'unit.isUnlisted') === 'yes';
  const grassroots = unlisted ? text(fields, 'unit.unlistedUnit') : text(fields, 'unit.grassrootsUnitName');
  const subordinate = text(fields, 'unit.subordinateUnitName');
  return [
    { term: levelName('topUnitCode', form), detail: text(fields, 'unit.topUnitName') },
    ...(subordinate ? [{ term: levelName('subordinateUnitCode', form), detail: subordinate }] : []),
    {
      term: levelName('grassrootsUnitCode', form),
      detail: unlisted && grassroots ? `${grassroots} (${CHECK.unlisted})` : grassroots,
    },
  ];
}

function shownDay(fields: FormFields, name: string, end = false): string {
  const typed = text(fields, name);
  return typed === '' ? '' : formatDay(isoDay(typed, { end }));
}

function appliedTime(fields: FormFields): string {
  const from = shownDay(fields, 'initiative.appliedFrom');
  return from === '' ? '' : `${from} – ${shownDay(fields, 'initiative.appliedTo', true) || CHECK.present}`;
}

function benefit(fields: FormFields): string {
  const typed = text(fields, 'initiative.benefitVnd');
  const money = readMoney(typed);
  return money?.exact ? formatMoney(money.vnd) : typed;
}

export function initiativeRows(fields: FormFields, form: AskedForm): Row[] {
  const confidential = text(fields, 'initiative.confidential') === 'yes';
  const told = confidential ? [] : [row(fields, 'initiative.problem'), row(fields, 'initiative.solution')];
  const proposed = { term: fieldWords('initiative.proposedOn').label, detail: shownDay(fields, 'initiative.proposedOn') };
  const worth = { term: fieldWords('initiative.benefitVnd').label, detail: benefit(fields) };
  return [
    { term: fieldWords('initiative.sector').label, detail: sectorName(fields, form) },
    { term: fieldWords('initiative.criteria').label, detail: criterionNames(fields) },
    row(fields, 'initiative.title'),
    ...(confidential ? [{ term: fieldWords('initiative.confidential').label, detail: WRITING.yes }] : []),
    ...told,
    row(fields, 'initiative.effect'),
    ...unlessEmpty(worth, form, 'initiative.benefitVnd'),
    { term: CHECK.period, detail: appliedTime(fields) },
    ...unlessEmpty(proposed, form, 'initiative.proposedOn'),
  ];
}
