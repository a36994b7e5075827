import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Cluster } from '@/shared/api/types';
import { TextField } from '@/shared/register/fields';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeCluster } from './api/changeCluster';
import { createCluster } from './api/createCluster';
import { GROUPS } from './filter';

interface Fields {
  code: string;
  name: string;
  group: Cluster['group'];
  valid_from: string | null;
  valid_to: string | null;
  source: string;
}

const BLANK: Fields = { code: '', name: '', group: '10bn', valid_from: null, valid_to: null, source: '' };

/** A cluster that is new, or one that is changed; without an entry it is new. */
export function ClusterForm({ entry = null, onClose }: { entry?: Cluster | null; onClose: () => void }) {
  const { t } = useTranslation('clusters');
  const initial: Fields = entry ? { ...entry, source: entry.source ?? '' } : BLANK;
  const write = ({ code, group, ...fields }: Fields) => {
    const said = { ...fields, name: fields.name.trim(), source: fields.source.trim() || null, valid_from: fields.valid_from ?? '' };
    if (!entry) return createCluster({ ...said, code: code.trim(), group, synthetic: false });
    return changeCluster(entry, group === entry.group ? said : { ...said, group });
  };
  return (
    <FormDialog<Fields> title={t(entry ? 'edit' : 'create')} initial={initial} write={write} done={t('saved')} touches={keys.investment} onReload={onClose} onClose={onClose}>
      {entry ? null : <TextField name="code" label={t('code')} required longest={40} extra={t('codeHelp')} />}
      <TextField name="name" label={t('name')} required />
      <Form.Item name="group" label={t('group')} extra={entry?.clause ? t('groupFixed', { clause: entry.clause }) : undefined}>
        <Select disabled={Boolean(entry?.clause)} options={GROUPS.map((value) => ({ value, label: t(`groupOf.${value}`) }))} />
      </Form.Item>
      <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: t('validFromMissing') }]}><DayInput /></Form.Item>
      <Form.Item name="valid_to" label={t('validTo')} extra={t('validToHelp')}><DayInput /></Form.Item>
      <TextField name="source" label={t('source')} />
    </FormDialog>
  );
}
