import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Duplicate } from '@/shared/api/types';
import { usePersonLabels } from '@/shared/names/people';
import { useTalentRights } from '@/shared/session/talent';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ReasonField } from '@/shared/ui/ReasonField';
import { decideDuplicate } from './api/decideDuplicate';

interface Fields {
  survivor_id: string;
  reason: string;
}

/** One person or two: the decision with its reason. */
export function DecideButtons({ pair, onReload }: { pair: Duplicate; onReload: () => void }) {
  const { t } = useTranslation('duplicates');
  const { runs } = useTalentRights();
  const [decision, setDecision] = useState<'merge' | 'apart' | null>(null);
  const labels = usePersonLabels([pair.first_id, pair.second_id]);
  if (!runs) return null;
  const offered = [pair.first_id, pair.second_id].map((value) => ({ value, label: labels.get(value) ?? value }));
  return (
    <p style={{ display: 'flex', gap: 8 }}>
      <Button type="primary" onClick={() => setDecision('merge')}>{t('merge')}</Button>
      <Button onClick={() => setDecision('apart')}>{t('apart')}</Button>
      {decision ? (
        <FormDialog<Fields>
          key={`${decision}${pair.version}`}
          title={t(decision)}
          submit={t(decision)}
          initial={{ survivor_id: pair.first_id, reason: '' }}
          write={({ survivor_id, reason }) => decideDuplicate(pair, { decision, reason: reason.trim(), ...(decision === 'merge' ? { survivor_id } : {}) })}
          done={t('decided')}
          touches={keys.talent}
          onReload={onReload}
          onClose={() => setDecision(null)}
        >
          <p className="soft">{t(decision === 'merge' ? 'mergeMeans' : 'apartMeans')}</p>
          {decision === 'merge' ? <Form.Item name="survivor_id" label={t('survivor')}><Select options={offered} /></Form.Item> : null}
          <ReasonField label={t('reason')} extra={t('reasonHelp')} rows={2} />
        </FormDialog>
      ) : null}
    </p>
  );
}
