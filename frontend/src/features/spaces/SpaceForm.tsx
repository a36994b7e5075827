import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NewSpace, Space, SpaceChange } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { FLOOR } from '@/shared/format/units';
import { tidied } from '@/shared/register/differing';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { AmountField, CarrierField, TextField, useOwnCarrier } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { changeSpace } from './api/changeSpace';
import { createSpace } from './api/createSpace';
import { KINDS } from './filter';
import { useSpaces } from './hooks';

interface Fields {
  name: string;
  kind: Space['kind'];
  carrier_code: string;
  floor_area: string;
  available_area: string;
  completed_on: string | null;
  opened_on: string | null;
  predecessor_id: string;
}

const bodyOf = (fields: Fields) => tidied({ ...fields, floor_area: plainAmount(fields.floor_area), available_area: plainAmount(fields.available_area) });

function SpaceFields({ own }: { own?: string }) {
  const { t } = useTranslation('spaces');
  const { t: c } = useTranslation();
  const others = useSpaces({ limit: 500 }).data?.items ?? [];
  return (
    <>
      <TextField name="name" label={t('name')} required />
      <div className={css.pair}>
        <Form.Item name="kind" label={t('kind')}><Select options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} /></Form.Item>
        <CarrierField label={c('register.carrier')} />
        <AmountField name="floor_area" label={t('floorArea')} unit={FLOOR} required />
        <AmountField name="available_area" label={t('availableArea')} unit={FLOOR} />
        <Form.Item name="completed_on" label={t('completedOn')}><DayInput /></Form.Item>
        <Form.Item name="opened_on" label={t('openedOn')}><DayInput /></Form.Item>
      </div>
      <Form.Item name="predecessor_id" label={t('predecessor')} extra={t('predecessorHelp')}>
        <Select showSearch optionFilterProp="label" options={[{ value: '', label: t('new') }, ...others.filter(({ id }) => id !== own).map(({ id, name }) => ({ value: id, label: name }))]} />
      </Form.Item>
    </>
  );
}

export function CreateSpace({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('spaces');
  const carrier_code = useOwnCarrier();
  return (
    <CreateEntry<Fields>
      what={t('one')}
      initial={{ name: '', kind: 'science_complex', carrier_code, floor_area: '', available_area: '', completed_on: null, opened_on: null, predecessor_id: '' }}
      create={(fields) => createSpace({ ...bodyOf(fields), synthetic: false } as NewSpace)}
      onClose={onClose}
    >
      <SpaceFields />
    </CreateEntry>
  );
}

export function EditSpace({ entry, onReload, onClose }: { entry: Space; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('spaces');
  const { name, kind, floor_area, completed_on, opened_on } = entry;
  const before: Fields = { name, kind, floor_area, completed_on, opened_on, carrier_code: entry.carrier_code ?? '', available_area: entry.available_area ?? '', predecessor_id: entry.predecessor_id ?? '' };
  return (
    <EditEntry
      what={t('one')}
      before={before}
      bodyOf={bodyOf}
      change={(changed) => changeSpace(entry, changed as SpaceChange)}
      onReload={onReload}
      onClose={onClose}
    >
      <SpaceFields own={entry.id} />
    </EditEntry>
  );
}
