import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/Notice';
import type { Credentials } from '@/shared/api/types';
import css from './session.module.css';
import { useLogIn } from './useSession';

export interface LoginPageProps {
  /** Somebody was logged in on this page until just now. */
  ended?: boolean;
}

export function LoginPage({ ended = false }: LoginPageProps) {
  const { t } = useTranslation('session');
  const login = useLogIn();
  useEffect(() => {
    document.title = t('app.documentTitle', { ns: 'common', page: t('title') });
  }, [t]);

  const textOf = (problem: Problem): string => {
    if (problem.status === 429 && problem.retryAfter) return t('throttled', { seconds: problem.retryAfter });
    if (problem.detail) return problem.detail;
    return problem.status === 401 ? t('wrong') : t(problem.status === 0 ? 'problem.unreachableAdvice' : 'problem.failedAdvice', { ns: 'common' });
  };

  return (
    <main className={css.back} id="content">
      <div className={css.card}>
        <div className={css.head}>
          <img src="/favicon.svg" alt="" width={40} height={40} />
          <h1 className={css.title}>{t('welcome')}</h1>
        </div>
        {login.error ? <Notice tone="error">{textOf(asProblem(login.error))}</Notice> : ended ? <Notice tone="info">{t('ended')}</Notice> : null}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => login.mutate(values)} disabled={login.isPending}>
          <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('usernameMissing') }]}>
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={login.isPending}>
            {t('submit')}
          </Button>
        </Form>
      </div>
    </main>
  );
}
