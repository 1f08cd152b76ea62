import { CRITERIA, OCCUPATION_GROUPS, type OccupationGroup, SECTORS, type Sector } from './initiative.ts';
import type { FieldError } from './problem.ts';

/** Fields that one campaign requires and another leaves to its participants. */
export const OPTIONAL_FIELDS = [
  'author.email',
  'author.position',
  'author.section',
  'initiative.benefitVnd',
  'initiative.proposedOn',
] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** What a campaign requires of them that says nothing else. */
export const USUALLY_REQUIRED: readonly OptionalField[] = ['author.position', 'author.section'];

/** Version of the two consent sentences in `lib/messages/consent`, which a campaign without its own words shows. */
export const CONSENT_TEXT_VERSION = '1';

/** A choice of the form; without a text the program's own words stand beside it. */
export type Worded<Code extends string = string> = { code: Code; text?: string | undefined };

/** The fields of the three levels of units, as the form names them. */
export const LEVEL_FIELDS = ['topUnitCode', 'subordinateUnitCode', 'grassrootsUnitCode'] as const;
export type LevelField = (typeof LEVEL_FIELDS)[number];

type ConsentWords = { version: string; notice?: string | undefined; processing: string; publicDisplay: string };

/** What a campaign asks otherwise than the letter (R11, R22–R25, R33). What is absent is as the program has it by itself. */
export type CampaignForm = {
  criteria?: readonly Worded[] | undefined;
  occupationGroups?: readonly Worded<OccupationGroup>[] | undefined;
  sectors?: readonly Worded<Sector>[] | undefined;
  levels?: Partial<Record<LevelField, string | undefined>> | undefined;
  required?: readonly OptionalField[] | undefined;
  consent?: ConsentWords | undefined;
};
export type AskedForm = CampaignForm | null | undefined;

/** The code of a criterion that a campaign has added to the letter's: `own-1`, `own-2` … (R11). */
export const OWN_CRITERION = /^own-[1-9]\d?$/;

/** May this be the code of a criterion, in this campaign or another? */
export const isCriterionCode = (code: string): boolean => OWN_CRITERION.test(code) || CRITERIA.some((known) => known === code);

const plain = <Code extends string>(codes: readonly Code[]): readonly Worded<Code>[] => codes.map((code) => ({ code }));

export const criteriaAsked = (form: AskedForm): readonly Worded[] => form?.criteria ?? plain(CRITERIA);
export const groupsAsked = (form: AskedForm): readonly Worded<OccupationGroup>[] => form?.occupationGroups ?? plain(OCCUPATION_GROUPS);
export const sectorsAsked = (form: AskedForm): readonly Worded<Sector>[] => form?.sectors ?? plain(SECTORS);
export const requiredIn = (form: AskedForm): readonly OptionalField[] => form?.required ?? USUALLY_REQUIRED;
/** The version of the sentences that a person agrees to in this campaign. */
export const consentVersion = (form: AskedForm): string => form?.consent?.version ?? CONSENT_TEXT_VERSION;

/** The parts of a submission that a campaign's own form judges. */
type FormFacts = {
  author: { email: string | null; position: string; section: string };
  initiative: { criteria: readonly string[]; benefitVnd: number | null; proposedOn: string | null };
};

const VALUE: Record<OptionalField, (facts: FormFacts) => unknown> = {
  'author.email': ({ author }) => author.email,
  'author.position': ({ author }) => author.position,
  'author.section': ({ author }) => author.section,
  'initiative.benefitVnd': ({ initiative }) => initiative.benefitVnd,
  'initiative.proposedOn': ({ initiative }) => initiative.proposedOn,
};

const required = (name: OptionalField): FieldError => ({ pointer: `/${name.replace('.', '/')}`, code: 'required' });

/** What a submission lacks of what this campaign requires, and criteria that it does not offer. Phone and server both ask. */
export function formFaults(facts: FormFacts, form: AskedForm): FieldError[] {
  const lacking = requiredIn(form).filter((name) => VALUE[name](facts) === null || VALUE[name](facts) === '');
  const offered = new Set(criteriaAsked(form).map(({ code }) => code));
  const strange = facts.initiative.criteria.some((code) => !offered.has(code));
  return [...lacking.map(required), ...(strange ? [{ pointer: '/initiative/criteria', code: 'not-a-choice' }] : [])];
}

/** The same of what was only typed: `textOf` gives the raw text of a field. */
export function typedLacks(textOf: (name: string) => string, form: AskedForm): FieldError[] {
  return requiredIn(form)
    .filter((name) => textOf(name).trim() === '')
    .map(required);
}

/**
 * May a text that is whole under `before` be none under `after`? Words, order, what is offered besides and what is required no more ask
 * nobody anything anew.
 */
export function asksAnew(before: AskedForm, after: AskedForm): boolean {
  const isTaken = (asked: (form: AskedForm) => readonly Worded[]) => {
    const left = new Set(asked(after).map(({ code }) => code));
    return asked(before).some(({ code }) => !left.has(code));
  };
  const demands = requiredIn(after).some((name) => !requiredIn(before).includes(name));
  return [criteriaAsked, groupsAsked, sectorsAsked].some(isTaken) || demands || consentVersion(before) !== consentVersion(after);
}
