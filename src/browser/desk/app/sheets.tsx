/** Which sheet is open. */

import { RuleSheet } from '../board/rule-sheet.tsx';
import { BriefingSheet } from '../compose/briefing-sheet.tsx';
import { IncidentSheet } from '../compose/incident-sheet.tsx';
import { PictureSheet } from '../compose/picture-sheet.tsx';
import { IntakePart } from '../intake/intake-part.tsx';
import { AlertSheet } from '../posts/alert-sheet.tsx';
import { DiscardSheet } from '../posts/discard-sheet.tsx';
import { HistorySheet } from '../posts/history-sheet.tsx';
import { LiftSheet } from '../posts/lift-sheet.tsx';
import { ReturnSheet } from '../posts/return-sheet.tsx';
import { UseSheet } from '../posts/use-sheet.tsx';
import { PreviewSheet } from '../preview/preview-sheet.tsx';
import { CorrectSheet } from '../repair/correct-sheet.tsx';
import { WithdrawSheet } from '../repair/withdraw-sheet.tsx';
import { CoverageSheet } from './coverage-sheet.tsx';
import { useWorld } from './desk-world.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { Palette } from './palette.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { SignOutSheet } from './sign-out-sheet.tsx';
import { TextsSheet } from './texts-sheet.tsx';

export function Sheets() {
  const world = useWorld();
  const { sheet } = world.screen;
  const close = () => world.show({ sheet: null });
  switch (sheet?.kind) {
    case 'item':
    case 'bring':
    case 'sources':
      return <IntakePart of={sheet} close={close} />;
    case 'palette':
      return <Palette close={close} />;
    case 'keys':
      return <KeysSheet close={close} />;
    case 'sign-out':
      return <SignOutSheet close={close} />;
    case 'coverage':
      return <CoverageSheet close={close} />;
    case 'alert':
      return <AlertSheet post={sheet.post} close={close} />;
    case 'lift':
      return <LiftSheet post={sheet.post} close={close} />;
    case 'texts':
      return <TextsSheet close={close} />;
    case 'briefing':
      return <BriefingSheet close={close} />;
    case 'picture':
      return <PictureSheet put={sheet.put} close={close} />;
    case 'incident':
      return <IncidentSheet put={sheet.put} close={close} />;
    case 'preview':
      return <PreviewSheet commands={sheet.commands} close={close} />;
    case 'rule':
      return <RuleSheet of={sheet.claim} close={close} />;
    case 'reason':
      return <ReasonSheet asking={sheet.asking} close={close} />;
    case 'correct':
      return <CorrectSheet post={sheet.post} close={close} />;
    case 'withdraw':
      return <WithdrawSheet post={sheet.post} close={close} />;
    case 'discard':
      return <DiscardSheet post={sheet.post} close={close} />;
    case 'return':
      return <ReturnSheet post={sheet.post} close={close} />;
    case 'use':
      return <UseSheet post={sheet.post} close={close} />;
    case 'history':
      return <HistorySheet post={sheet.post} close={close} />;
    default:
      return null;
  }
}
