import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { keys } from '@/shared/api/query';
import { useMe } from '@/shared/session/me';
import { FormDialog } from '@/shared/ui/FormDialog';
import { withView } from '@/shared/view/view';
import { enterReturn } from './api/enterReturn';
import { type Kind, ownKinds, PERIOD } from './look';

interface Fields {
  kind: Kind;
  period: string;
}

/** Which return: its kind and its period. */
export function KindAndPeriod() {
  const { t } = useTranslation('returns');
  const kinds = ownKinds(useMe());
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Select options={kinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      </Form.Item>
      <Form.Item name="period" label={t('period')} extra={t('periodHelp')} rules={[{ required: true, pattern: PERIOD, message: t('periodBad') }]}>
        <Input maxLength={7} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** Begins a return; its rows are entered on its page. */
export function EnterReturn({ year, onClose }: { year: string; onClose: () => void }) {
  const { t } = useTranslation('returns');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const kind = ownKinds(useMe())[0] ?? 'value_added';
  return (
    <FormDialog<Fields>
      title={t('enter')}
      submit={t('enterDo')}
      initial={{ kind, period: year }}
      write={async (fields) => {
        const entry = await enterReturn({ ...fields, rows: [], evidence: [], synthetic: false });
        void navigate(withView(`/returns/${entry.id}`, search));
      }}
      done={t('entered')}
      touches={keys.investment}
      onReload={onClose}
      onClose={onClose}
    >
      <KindAndPeriod />
    </FormDialog>
  );
}
