import type { CopyReport } from '../../offline/copy-report.ts';
import type { SavedFiles } from '../../offline/saved-files.ts';
import { inWords, sizeInWords } from './words.ts';
import { ask, isRegistered, unregister, type WorkerPlace } from './worker-of-page.ts';

/** Why this browser cannot keep anything, if it cannot. */
function hindrance(): string | undefined {
  if (!window.isSecureContext) return '本页不是用 https 打开的，浏览器不允许离线保存。';
  if (!('serviceWorker' in navigator) || !('caches' in window)) return '这个浏览器不支持离线保存，或在无痕（隐私）窗口中不允许。';
  return undefined;
}

/** Makes the control of the page work where the browser can keep a copy; says why where it cannot. */
export async function startOfflineControl(control: HTMLElement): Promise<void> {
  const within = <Kind extends HTMLElement>(name: string): Kind => control.querySelector<Kind>(`[data-offline-${name}]`)!;
  const [status, progress, save, remove, why] = [within('status'), within<HTMLProgressElement>('progress'),
    within<HTMLButtonElement>('save'), within<HTMLButtonElement>('remove'), within('why')];
  const hindered = hindrance();
  if (hindered !== undefined) {
    why.textContent = hindered;
    return;
  }
  const address = (path: string | undefined): string => new URL(path!, location.href).href;
  const place: WorkerPlace = { root: address(control.dataset['root']), script: address(control.dataset['worker']) };

  const draw = (report: CopyReport): void => {
    // A copy that is there keeps itself up to date.
    save.hidden = report.copy !== undefined || !report.finished;
    save.textContent = report.problem ? '再试一次' : '保存到这台设备';
    remove.hidden = report.copy === undefined && report.problem === undefined;
    progress.hidden = report.progress === undefined;
    if (report.progress) [progress.max, progress.value] = [report.progress.total, report.progress.done];
    status.textContent = inWords(report);
  };
  const offer = async (): Promise<void> => {
    draw({ finished: true });
    const answer = await fetch(address(control.dataset['files']), { cache: 'no-cache' }).catch(() => undefined);
    if (!answer?.ok) return;
    const { files } = (await answer.json()) as SavedFiles;
    status.textContent = `要下载 ${files.length} 个文件，占约 ${sizeInWords(files.reduce((sum, { bytes }) => sum + bytes, 0))} 空间。`;
  };
  const failed = (): void => draw({ finished: true, problem: 'failed' });

  save.addEventListener('click', () => {
    save.hidden = true;
    status.textContent = '正在保存……';
    // Asked not to clear it away by itself, a browser may agree.
    void navigator.storage?.persist?.().catch(() => undefined);
    ask(place, 'save', draw).catch(failed);
  });
  remove.addEventListener('click', () => {
    ask(place, 'remove', () => undefined).then(() => unregister(place)).then(offer).then(() => {
      status.textContent = `已删除，这台设备上没有保存的内容了。${status.textContent}`;
      save.focus();
    }).catch(failed);
  });

  within('instead').hidden = true;
  within('act').hidden = false;
  if (!await isRegistered(place)) await offer();
  else await ask(place, 'tell', (report) => {
    draw(report);
    if (report.copy) ask(place, 'save', draw).catch(failed);
    else void offer();
  });
}
