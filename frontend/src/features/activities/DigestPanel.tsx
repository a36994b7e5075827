import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { useDigest } from './hooks';
import css from './activities.module.css';

/** Copies where the browser allows it; on plain HTTP it does not, and the text is selected to be copied by hand. */
async function copy(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) window.getSelection()?.selectAllChildren(shown);
    return false;
  }
}

/** The month in words, to be pasted into a post of the public account. */
export function DigestPanel() {
  const { t } = useTranslation('activities');
  const { message } = App.useApp();
  const { period } = useView();
  const digest = useDigest(period);
  const [form, setForm] = useState<'text' | 'markdown'>('text');
  return (
    <Section title={t('digest')} aside={t('digestAside', { period })}>
      <Loadable query={digest} lines={6}>
        {(found) => (
          <>
            <p style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap', marginTop: 0 }}>
              <Segmented aria-label={t('digestForm')} value={form} onChange={setForm} options={[{ value: 'text', label: t('plain') }, { value: 'markdown', label: t('markdown') }]} />
              <Button type="primary" onClick={() => void copy(found[form], document.getElementById('digest-text')).then((copied) => (copied ? message.success(t('copied')) : message.info(t('copyByHand'))))}>
                {t('copy')}
              </Button>
              <span className="soft">{t('digestCounts', { tasks: found.tasks_done, milestones: found.milestones, activities: found.activities })}</span>
            </p>
            <pre id="digest-text" className={css.digest} tabIndex={0} aria-label={t('digest')}>{found[form]}</pre>
          </>
        )}
      </Loadable>
    </Section>
  );
}
