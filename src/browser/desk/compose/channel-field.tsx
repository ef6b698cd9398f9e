/** Through which channel something was said. */
import { channels } from '../../../model/speech.ts';
import { channelNames, type Speech } from './speech.ts';

interface ChannelFieldProps {
  readonly label: string;
  readonly value: Speech['channel'];
  readonly choose: (channel: Speech['channel']) => void;
}

export function ChannelField({ label, value, choose }: ChannelFieldProps) {
  return (
    <label>
      {label}
      <select
        name="channel"
        value={value}
        onChange={(event) => choose(event.currentTarget.value as Speech['channel'])}
      >
        {channels.map((kind) => (
          <option key={kind} value={kind}>
            {channelNames[kind]}
          </option>
        ))}
      </select>
    </label>
  );
}
