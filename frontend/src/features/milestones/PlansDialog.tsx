import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Milestone } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { Loadable } from '@/shared/ui/Loadable';
import { usePlans } from './hooks';

/** All plans of a milestone: the baseline, and each later one with its reason. */
export function PlansDialog({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation('milestones');
  const plans = usePlans(milestone.id);
  return (
    <Modal open title={t('plansOf', milestone)} footer={null} onCancel={onClose} destroyOnHidden>
      <Loadable query={plans} lines={4}>
        {(all) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('planVersion')}</th>
                <th scope="col">{t('plan')}</th>
                <th scope="col">{t('reason')}</th>
                <th scope="col">{t('recordedAt')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((plan) => (
                <tr key={plan.number}>
                  <td>{plan.number === 1 ? t('baseline') : plan.number}</td>
                  <td className="nowrap">{plan.planned_on}</td>
                  <td>{plan.reason ?? '—'}</td>
                  <td className="nowrap">{minuteOf(plan.recorded_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loadable>
    </Modal>
  );
}
