import { Button, Checkbox, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewTeam, Team, TeamChange } from '@/shared/api/types';
import { useProgrammes } from '@/shared/names/people';
import { EnterpriseSelect, PersonSelect } from '@/shared/names/selects';
import { differing, tidied } from '@/shared/register/differing';
import { AmountField, CarrierField, TextField, useOwnCarrier } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeTeam } from './api/changeTeam';
import { registerTeam } from './api/registerTeam';

interface Member {
  person_id: string | null;
  joined_on: string | null;
  left_on?: string | null;
}

interface Fields {
  name: string;
  programme: string | null;
  batch: string | null;
  leader_id: string | null;
  enterprise_id: string | null;
  carrier_code: string;
  funding_amount: string | null;
  selected_on: string | null;
  on_job_on: string | null;
  introduced_on: string | null;
  in_district: boolean;
  document_number: string;
  members: Member[];
}

function initialOf(team: Team | null, carrier_code: string): Fields {
  return {
    name: team?.name ?? '',
    programme: team?.programme ?? null,
    batch: team?.batch ?? null,
    leader_id: team?.leader_id ?? null,
    enterprise_id: team?.enterprise_id ?? null,
    carrier_code: team ? (team.carrier_code ?? '') : carrier_code,
    funding_amount: team?.funding_amount ?? null,
    selected_on: team?.selected_on ?? null,
    on_job_on: team?.on_job_on ?? null,
    introduced_on: team?.introduced_on ?? null,
    in_district: team?.in_district ?? true,
    document_number: team?.document_number ?? '',
    members: (team?.members ?? []).map(({ person_id, joined_on, left_on }) => ({ person_id, joined_on, left_on: left_on ?? null })),
  };
}

/** A team: a new one, or what is changed of one that is there. */
export function TeamForm({ team, onReload, onClose }: { team: Team | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('teams');
  const { t: c } = useTranslation();
  const before = initialOf(team, useOwnCarrier());
  return (
    <FormDialog<Fields>
      width={780}
      title={team ? `${c('register.edit')}${t('one')}` : c('register.create', { what: t('one') })}
      initial={before}
      write={(fields) => (team ? changeTeam(team, differing(before, fields) as unknown as TeamChange) : registerTeam({ ...tidied(fields), synthetic: false } as unknown as NewTeam))}
      done={c(team ? 'register.saved' : 'register.created')}
      touches={keys.talent}
      onReload={onReload}
      onClose={onClose}
    >
      <TeamFields />
    </FormDialog>
  );
}

function TeamFields() {
  const { t } = useTranslation('teams');
  const { t: c } = useTranslation();
  const { options, batchesOf } = useProgrammes('teams');
  const programme = Form.useWatch<string | null>('programme');
  return (
    <>
      <TextField name="name" label={t('name')} required extra={t('nameHelp')} />
      <div className={css.pair}>
        <Form.Item name="programme" label={t('programme')}><Select allowClear options={options} /></Form.Item>
        <Form.Item name="batch" label={t('batch')}><Select allowClear options={batchesOf(programme)} /></Form.Item>
        <Form.Item name="leader_id" label={t('leader')}><PersonSelect /></Form.Item>
        <Form.Item name="enterprise_id" label={t('enterprise')}><EnterpriseSelect /></Form.Item>
        <CarrierField label={c('register.carrier')} />
        <AmountField name="funding_amount" label={t('funding')} unit={t('fundingUnit')} />
        <Form.Item name="selected_on" label={t('selectedOn')}><DayInput /></Form.Item>
        <Form.Item name="on_job_on" label={t('onJobOn')}><DayInput /></Form.Item>
        <Form.Item name="introduced_on" label={t('introducedOn')}><DayInput /></Form.Item>
        <TextField name="document_number" label={t('document')} />
      </div>
      <Form.Item name="in_district" valuePropName="checked" extra={t('inDistrictHelp')}><Checkbox>{t('inDistrict')}</Checkbox></Form.Item>
      <Form.Item label={t('members')}>
        <Form.List name="members">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} style={{ display: 'grid', gridTemplateColumns: '1.4fr 1fr 1fr auto', gap: 8 }}>
                  <Form.Item name={[name, 'person_id']} label={t('member')} rules={[{ required: true, message: c('register.needed', { label: t('member') }) }]}><PersonSelect /></Form.Item>
                  <Form.Item name={[name, 'joined_on']} label={t('joinedOn')} rules={[{ required: true, message: c('register.needed', { label: t('joinedOn') }) }]}><DayInput /></Form.Item>
                  <Form.Item name={[name, 'left_on']} label={t('leftOn')}><DayInput /></Form.Item>
                  <Button type="text" onClick={() => remove(name)} aria-label={t('removeMember')}>✕</Button>
                </div>
              ))}
              <Button size="small" onClick={() => add({ person_id: null, joined_on: null, left_on: null })}>{t('addMember')}</Button>
            </>
          )}
        </Form.List>
      </Form.Item>
    </>
  );
}
