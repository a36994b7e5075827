import { useQuery } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewTalentApplication, TalentApplicationDetail } from '@/shared/api/types';
import { useProgrammes } from '@/shared/names/people';
import { EnterpriseSelect, PersonSelect, UnitSelect } from '@/shared/names/selects';
import { CarrierField, TextField, useOwnCarrier } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { declareApplication } from './api/declareApplication';
import { listOpenCallNames } from './api/listOpenCallNames';
import { listTeamNames } from './api/listTeamNames';

type Kind = 'person' | 'team' | 'fresh';
const KINDS: readonly Kind[] = ['person', 'team', 'fresh'];
const DOCUMENTS = ['resident_id', 'passport', 'foreign_permanent', 'hk_macao_permit', 'taiwan_permit', 'residence_permit', 'other'] as const;

interface Fields {
  kind: Kind;
  person_id: string | null;
  team_id: string | null;
  name: string;
  document_kind: (typeof DOCUMENTS)[number];
  document_number: string;
  phone: string;
  programme: string | null;
  batch: string | null;
  open_call_id: string | null;
  carrier_code: string;
  enterprise_id: string | null;
  unit: string | null;
  on: string | null;
}

function bodyOf(fields: Fields, previous: TalentApplicationDetail | null): NewTalentApplication {
  const carrier_code = fields.carrier_code || null;
  const person = { name: fields.name, document_kind: fields.document_kind, document_number: fields.document_number, phone: fields.phone || null, carrier_code, enterprise_id: fields.enterprise_id, synthetic: false };
  const applicant = { person: { person_id: fields.person_id }, team: { team_id: fields.team_id }, fresh: { person } }[fields.kind];
  return {
    ...applicant,
    programme: fields.programme ?? '',
    batch: fields.batch ?? null,
    open_call_id: fields.open_call_id ?? null,
    previous_id: previous?.id ?? null,
    carrier_code,
    enterprise_id: fields.enterprise_id ?? null,
    unit: fields.unit ?? null,
    materials: [],
    on: fields.on ?? null,
    synthetic: false,
  } as NewTalentApplication;
}

/** Declares somebody; with `previous`, anew after that application. */
export function DeclareForm({ previous = null, onClose }: { previous?: TalentApplicationDetail | null; onClose: () => void }) {
  const { t } = useTranslation('applications');
  const own = useOwnCarrier();
  const initial: Fields = {
    kind: previous?.team_id ? 'team' : 'person', person_id: previous?.person_id ?? null, team_id: previous?.team_id ?? null, name: '', document_kind: 'resident_id', document_number: '', phone: '',
    programme: previous?.programme ?? null, batch: previous?.batch ?? null, open_call_id: null, carrier_code: previous?.carrier_code ?? own, enterprise_id: previous?.enterprise_id ?? null, unit: previous?.unit ?? null, on: null,
  };
  return (
    <FormDialog<Fields> width={760} title={t(previous ? 'reapply' : 'declare')} submit={t('declareDo')} initial={initial} write={(fields) => declareApplication(bodyOf(fields, previous))} done={t('declared')} touches={keys.talent} onReload={onClose} onClose={onClose}>
      <DeclareFields fixed={previous !== null} />
    </FormDialog>
  );
}

function DeclareFields({ fixed }: { fixed: boolean }) {
  const { t } = useTranslation('applications');
  const { t: c } = useTranslation();
  const form = Form.useFormInstance<Fields>();
  const kind = Form.useWatch('kind', form) as Kind | undefined;
  const programme = Form.useWatch('programme', form) as string | null | undefined;
  const { options, batchesOf } = useProgrammes(kind === 'team' ? 'teams' : 'people');
  const calls = useQuery({ queryKey: [keys.talent, 'open-call-names'], queryFn: listOpenCallNames }).data ?? [];
  const teams = useQuery({ queryKey: [keys.talent, 'team-names'], queryFn: listTeamNames, enabled: kind === 'team' }).data ?? [];
  const needed = (what: string) => [{ required: true, message: t('needed', { what }) }];
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group disabled={fixed} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      </Form.Item>
      {kind === 'person' ? <Form.Item name="person_id" label={t('person')} rules={needed(t('person'))}><PersonSelect disabled={fixed} /></Form.Item> : null}
      {kind === 'team' ? <Form.Item name="team_id" label={t('team')} rules={needed(t('team'))}><Select showSearch optionFilterProp="label" disabled={fixed} options={teams} /></Form.Item> : null}
      {kind === 'fresh' ? (
        <>
          <p className="soft">{t('freshHelp')}</p>
          <div className={css.pair}>
            <TextField name="name" label={t('name')} required />
            <Form.Item name="document_kind" label={t('documentKind')}><Select options={DOCUMENTS.map((value) => ({ value, label: t(`documentOf.${value}`) }))} /></Form.Item>
            <TextField name="document_number" label={t('documentNumber')} required longest={40} />
            <TextField name="phone" label={t('phone')} longest={30} />
          </div>
        </>
      ) : null}
      <div className={css.pair}>
        <Form.Item name="programme" label={t('programme')} rules={needed(t('programme'))}><Select disabled={fixed} options={options} /></Form.Item>
        <Form.Item name="batch" label={t('batch')}><Select allowClear options={batchesOf(programme)} /></Form.Item>
        <Form.Item name="open_call_id" label={t('call')}><Select allowClear options={calls.filter((call) => !programme || call.programme === programme)} /></Form.Item>
        <CarrierField label={c('register.carrier')} />
        <Form.Item name="enterprise_id" label={t('enterprise')}><EnterpriseSelect /></Form.Item>
        <Form.Item name="unit" label={t('unit')} extra={t('unitHelp')}><UnitSelect /></Form.Item>
        <Form.Item name="on" label={t('declaredOn')} extra={t('onHelp')}><DayInput /></Form.Item>
      </div>
    </>
  );
}
