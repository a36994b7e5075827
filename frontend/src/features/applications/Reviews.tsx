import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalentApplicationDetail, TalentReview } from '@/shared/api/types';
import { LookTag } from '@/shared/steps/tags';
import { Exports } from '@/shared/ui/Exports';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { useReviews } from './hooks';
import { REVIEW_LOOK } from './look';
import { AssignReview, CancelReview, DeclareConflict, SubmitReview } from './ReviewForms';

type Open = { dialog: 'assign' } | { dialog: 'declare' | 'submit' | 'cancel'; review: TalentReview };

/** The reviews of an application; who an anonymous reviewer is the service tells the office alone. */
export function Reviews({ application }: { application: TalentApplicationDetail }) {
  const { t } = useTranslation('applications');
  const { past } = useView();
  const reviews = useReviews(application.id);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const given = reviews.data?.items.filter(({ state, round }) => state === 'submitted' && round === application.round).length ?? 0;
  const may = (step: TalentApplicationDetail['actions'][number]) => !past && application.actions.includes(step);
  return (
    <Section
      title={t('reviews')}
      aside={
        <>
          {may('review_assigned') ? <Button size="small" type="primary" onClick={() => setOpen({ dialog: 'assign' })}>{t('assign')}</Button> : null}{' '}
          <Exports small list="talent/v1/reviews" query={{ application_id: [application.id] }} of={t('reviews')} />
        </>
      }
    >
      <p className="soft">{t('reviewsNeeded', { needed: application.reviews_needed, given })}{application.anonymous ? ` · ${t('anonymous')}` : ''}</p>
      <Loadable query={reviews} lines={3}>
        {({ items }) =>
          items.length === 0 ? <span className="soft">{t('noReviews')}</span> : (
            <Table<TalentReview>
              size="small"
              rowKey="id"
              dataSource={items}
              pagination={false}
              scroll={{ x: 820 }}
              columns={[
                { key: 'who', title: t('reviewer'), width: 190, render: (_, row) => [t('reviewerNumber', { number: row.ordinal }), row.reviewer_code, row.institution].filter(Boolean).join(' · ') },
                { key: 'state', title: t('reviewState'), width: 110, render: (_, row) => <LookTag look={REVIEW_LOOK[row.state]} text={t(`reviewStateOf.${row.state}`)} /> },
                { key: 'total', title: t('total'), width: 100, align: 'right', render: (_, row) => (row.total ? t('score', { value: row.total }) : t('none')) },
                { key: 'opinion', title: t('opinion'), render: (_, row) => row.opinion ?? row.conflict_note ?? t('none') },
                {
                  key: 'do', title: '', width: 210,
                  render: (_, row) => (row.round !== application.round ? null : (
                    <>
                      {row.state === 'assigned' && may('review_declared') ? <Button type="link" size="small" onClick={() => setOpen({ dialog: 'declare', review: row })}>{t('conflict')}</Button> : null}
                      {row.state === 'effective' && may('review_submitted') ? <Button type="link" size="small" onClick={() => setOpen({ dialog: 'submit', review: row })}>{t('submitReview')}</Button> : null}
                      {(row.state === 'assigned' || row.state === 'effective') && may('review_cancelled') ? <Button type="link" size="small" danger onClick={() => setOpen({ dialog: 'cancel', review: row })}>{t('cancelReview')}</Button> : null}
                    </>
                  )),
                },
              ]}
            />
          )
        }
      </Loadable>
      {open?.dialog === 'assign' ? <AssignReview application={application} onClose={close} /> : null}
      {open?.dialog === 'declare' ? <DeclareConflict review={open.review} onClose={close} /> : null}
      {open?.dialog === 'submit' ? <SubmitReview review={open.review} criteria={application.criteria} onClose={close} /> : null}
      {open?.dialog === 'cancel' ? <CancelReview review={open.review} onClose={close} /> : null}
    </Section>
  );
}
