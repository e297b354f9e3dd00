import { startAloudButton } from './aloud-button.ts';
import { startElderSwitch } from './elder-switch.ts';

const elderSwitch = document.querySelector<HTMLElement>('[data-elder-switch]');
if (elderSwitch) startElderSwitch(elderSwitch);
const aloud = document.querySelector<HTMLElement>('[data-read-aloud]');
if (aloud) startAloudButton(aloud);
