(() => {
  const root = document.documentElement;
  const buttons = document.querySelectorAll('.lang button');
  const show = (lang) => {
    root.dataset.lang = lang;
    root.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = document.body.dataset[lang === 'zh' ? 'titleZh' : 'titleEn'];
    for (const b of buttons) b.setAttribute('aria-pressed', String(b.dataset.lang === lang));
    for (const e of document.querySelectorAll('[data-aria-en]')) e.setAttribute('aria-label', e.dataset[lang === 'zh' ? 'ariaZh' : 'ariaEn']);
  };
  for (const b of buttons) b.addEventListener('click', () => show(b.dataset.lang));
  show(root.dataset.lang);
  let closed = [];
  addEventListener('beforeprint', () => { closed = [...document.querySelectorAll('details:not([open])')]; });
})();
