'use client'

import { useCombobox } from 'downshift'
import { useMemo, useState } from 'react'
import { fold } from '@/lib/core/fold'
import type { Option } from './form-shape'

type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onPick: (id: string) => void
  readonly options: readonly Option[]
  readonly clear: string
  readonly none: string
  readonly described?: string | undefined
  readonly invalid?: boolean
}

const MOST = 12

/** How well an option answers what was typed: by its beginning, by the beginning of a word, anywhere; -1 not at all. */
function rank(option: Option, typed: string): number {
  const names = [option.label, option.id, ...option.also].map(fold)
  if (names.some(name => name.startsWith(typed))) return 0
  if (names.some(name => name.split(/[\s-]+/).some(word => word.startsWith(typed)))) return 1
  return names.some(name => name.includes(typed)) ? 2 : -1
}

/** One of a list by typing any of its names in either language; arrows choose, Enter takes, Escape leaves. */
export function Picker({ id, label, value, onPick, options, clear, none, described, invalid = false }: Props) {
  const [typed, setTyped] = useState('')
  const chosen = options.find(option => option.id === value) ?? (value ? { id: value, label: value, also: [] } : null)
  const found = useMemo(() => {
    const asked = fold(typed).trim()
    return options
      .map(option => ({ option, at: asked === '' ? 0 : rank(option, asked) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .slice(0, MOST)
      .map(({ option }) => option)
  }, [options, typed])
  const box = useCombobox<Option>({
    id,
    inputId: id,
    items: found,
    itemToString: option => option?.label ?? '',
    selectedItem: chosen,
    onInputValueChange: ({ inputValue, isOpen }) => setTyped(isOpen ? inputValue : ''),
    onSelectedItemChange: ({ selectedItem }) => onPick(selectedItem?.id ?? ''),
  })
  return (
    <div className="relative">
      <div className="flex gap-1">
        <input
          {...box.getInputProps({
            'aria-label': label,
            'aria-describedby': described,
            'aria-invalid': invalid || undefined,
            onKeyDown: event => {
              const [only, ...others] = found
              if (event.key !== 'Enter' || !box.isOpen || box.highlightedIndex >= 0 || typed === '') return
              // A form that is sent would lose what was typed here.
              event.preventDefault()
              if (only && others.length === 0) box.selectItem(only)
            },
            // What was typed and not chosen names nothing.
            onBlur: () => box.setInputValue(chosen?.label ?? ''),
          })}
          dir="auto"
          className="field w-full"
        />
        {value !== '' && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => onPick('')}
            aria-label={`${clear}: ${label}`}
          >
            ×
          </button>
        )}
      </div>
      <ul
        {...box.getMenuProps({ 'aria-label': label })}
        className={
          box.isOpen
            ? 'border-rule bg-surface absolute inset-x-0 z-20 mt-1 max-h-72 overflow-auto border shadow-lg'
            : 'sr-only'
        }
      >
        {box.isOpen &&
          found.map((option, index) => (
            <li
              key={option.id}
              {...box.getItemProps({ item: option, index })}
              className={`px-3 py-1.5 text-sm ${box.highlightedIndex === index ? 'bg-raised' : ''}`}
            >
              <bdi>{option.label}</bdi>
              {option.also[0] && <span className="text-muted"> · {option.also[0]}</span>}
            </li>
          ))}
        {box.isOpen && found.length === 0 && <li className="text-muted px-3 py-1.5 text-sm">{none}</li>}
      </ul>
    </div>
  )
}
