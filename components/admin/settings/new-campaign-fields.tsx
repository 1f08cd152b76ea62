import { UnitFinder } from '#components/admin/unit-finder.tsx';
import type { FormField } from '#components/ui/kept-fields.tsx';
import { CHANGE, EARLY_RULE } from '#lib/messages/desk/campaigns.ts';
import { NEW_CAMPAIGN, SETTING } from '#lib/messages/desk/settings.ts';

const RULES = Object.entries(EARLY_RULE).map(([value, label]) => ({ value, label }));
const { optional, timeExample: example } = CHANGE;
const day = { example: SETTING.dayExample } as const;

/** What a new campaign begins with; its hours are asked as in the form of a phase. */
export function newCampaignFields(unitCode: string): readonly FormField[] {
  return [
    { name: 'unitCode', label: NEW_CAMPAIGN.unit, hint: NEW_CAMPAIGN.unitHint, value: unitCode, below: <UnitFinder field="unitCode" /> },
    { name: 'name', label: SETTING.name, example: NEW_CAMPAIGN.nameExample },
    { name: 'unitProgrammeName', label: SETTING.unitProgrammeName, example: NEW_CAMPAIGN.programmeExample },
    { name: 'slug', label: NEW_CAMPAIGN.slug, hint: NEW_CAMPAIGN.slugHint, example: NEW_CAMPAIGN.slugExample, optional },
    { name: 'target', label: SETTING.target, example: NEW_CAMPAIGN.targetExample, inputMode: 'numeric' },
    { name: 'effectFrom', label: SETTING.effectFrom, hint: SETTING.effectHint, ...day },
    { name: 'effectTo', label: SETTING.effectTo, ...day },
    { name: 'openDay', label: CHANGE.openDay, hint: CHANGE.openDayHint, heading: NEW_CAMPAIGN.hours, optional, ...day },
    { name: 'openTime', label: CHANGE.openTime, hint: CHANGE.openTimeHint, example, optional },
    { name: 'closeDay', label: CHANGE.closeDay, hint: CHANGE.closeDayHint, ...day },
    { name: 'closeTime', label: CHANGE.closeTime, hint: CHANGE.timeHint, example, optional },
    { name: 'grace', label: CHANGE.grace, hint: CHANGE.graceRange, example: CHANGE.graceExample, inputMode: 'numeric', optional },
    { name: 'rule', label: CHANGE.rule, choices: RULES, value: 'keep-on-phone', optional },
    { name: 'reason', label: NEW_CAMPAIGN.reason, hint: CHANGE.reasonHint, example: NEW_CAMPAIGN.reasonExample },
  ];
}
