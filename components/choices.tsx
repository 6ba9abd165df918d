import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string | number> {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string; sample?: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, all of them seen: native radio buttons in a row. */
export function Choice<Value extends string | number>({
  legend,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <label key={option.value} class="choice-option" data-sample={option.sample}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SwitchProps {
  label: string;
  /** An address that belongs to the label. */
  detail?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** On or off: a native checkbox. */
export function Switch({ label, detail, checked, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {detail && (
          <>
            {' '}
            <bdi class="detail" dir="ltr">
              {detail}
            </bdi>
          </>
        )}
      </span>
    </label>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of many: a native select, with its type-ahead. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SelectProps<Value>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
