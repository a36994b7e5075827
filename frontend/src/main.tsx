import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/app.css';
import '@/shared/i18n';
import { AppRoot } from './app/AppRoot';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AppRoot />
    </StrictMode>,
  );
}
