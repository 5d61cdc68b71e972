/* In which direction a locale is written. React Aria asks the engine, and judges by the script where it gets no answer.
   WebKit's answer goes by the language alone: the mirrored window (`ru-Arab`) would run from left to right in it. */

interface Asked {
  getTextInfo?: () => { direction?: string };
  textInfo?: { direction?: string };
}

function judgesByLanguage(): boolean {
  const locale = new Intl.Locale('en-Arab') as Intl.Locale & Asked;
  const answer = locale.getTextInfo?.() ?? locale.textInfo;
  return answer?.direction === 'ltr';
}

/** Takes away the answers of an engine that does not look at the script. */
export function judgeByScript(): void {
  if (!judgesByLanguage()) return;
  for (const answer of ['getTextInfo', 'textInfo']) Reflect.deleteProperty(Intl.Locale.prototype, answer);
}
