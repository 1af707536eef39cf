//! The editor: a plain text field of many lines with the numbers of its lines, a mark where the query was refused, and proposals under
//! the caret.
//!
//! A text field of many lines has no role but its own (*ARIA in HTML*), so it is no `combobox`: it names its list by `aria-controls` and
//! the chosen proposal by `aria-activedescendant`, which the role `textbox` has too.

use super::editing::{byte_of, completed, line_and_column};
use super::pivot::{Pivot, Run};
use super::proposals::{Effect, Proposals};
use super::query_error::QueryError;
use crate::api::Caller;
use crate::browser::{px, reveal_first};
use crate::i18n::{t, t_with};
use crate::ui::unique_id;
use contract::cmpivot::{CmpivotCompletion, CmpivotCompletions, CmpivotCursor};
use contract::routes;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_use::use_debounce_fn_with_arg;

/// Typing pauses so long before proposals are asked for.
const PAUSE_MS: f64 = 120.0;
/// Lines that the field has at least.
const LINES_MIN: usize = 6;

/// The editor.
#[component]
pub fn Editor(
    /// The query and its run.
    pivot: Pivot,
    /// Called by Ctrl+Enter.
    #[prop(into)]
    on_run: Callback<()>,
) -> impl IntoView {
    let id = StoredValue::new(unique_id("cmpivot-editor"));
    let proposals = RwSignal::new(None::<Proposals>);
    let scrolled = RwSignal::new((0_i32, 0_i32));
    // Each key press asks anew: what an earlier one asked for comes too late.
    let asked = StoredValue::new(0_u64);
    let turn = move || {
        asked.update_value(|asked| *asked += 1);
        asked.get_value()
    };
    let close = move || {
        turn();
        proposals.set(None);
    };
    let ask = move |(turn, chooses): (u64, bool)| {
        if asked.try_get_value() != Some(turn) {
            return;
        }
        let query = pivot.query.get_untracked();
        let caret = pivot.selection().1;
        spawn_local(async move {
            let body = CmpivotCursor { query: query.clone(), cursor: caret as u32, is_of_console: pivot.is_of_console };
            // The words of the language are those of every moment: also while the past is looked at.
            let answer =
                Caller::of_present().post::<CmpivotCompletions>(&routes::lab_cmpivot_completions(), &body).await;
            // Without proposals one types on: the run says what is wrong.
            let Ok(answer) = answer else { return };
            if asked.try_get_value() == Some(turn) {
                let (from, to) = (byte_of(&query, answer.from as usize), byte_of(&query, answer.to as usize));
                proposals.try_set(Proposals::of(answer, &query[from..to], chooses));
            }
        });
    };
    let ask_after_pause = use_debounce_fn_with_arg(ask, PAUSE_MS);
    let take = move |index: usize| {
        let taken = proposals.with_untracked(|open| {
            let open = open.as_ref()?;
            let item = open.items().get(index)?;
            Some(pivot.query.with_untracked(|query| completed(query, &open.completions, item)))
        });
        close();
        if let Some(edited) = taken {
            pivot.write(edited);
        }
    };
    let option_id = move |index: usize| format!("{}-{index}", id.get_value());
    let keys = move |event: web_sys::KeyboardEvent| {
        let is_control = event.ctrl_key() || event.meta_key();
        if event.key() == "Enter" && is_control {
            event.prevent_default();
            close();
            on_run.run(());
            return;
        }
        if event.key() == " " && event.ctrl_key() {
            event.prevent_default();
            ask((turn(), true));
            return;
        }
        if is_control || event.alt_key() || event.shift_key() {
            return;
        }
        let effect = proposals.with_untracked(|open| open.as_ref().and_then(|open| open.on_key(&event.key())));
        let Some(effect) = effect else { return };
        event.prevent_default();
        match effect {
            Effect::Close => close(),
            Effect::Take(index) => take(index),
            Effect::Choose(index) => {
                proposals.update(|open| {
                    if let Some(open) = open {
                        open.active = Some(index);
                    }
                });
                reveal_first(&format!("#{}", option_id(index)));
            }
        }
    };
    let typed = move |event: web_sys::Event| {
        pivot.query.set(event_target_value(&event));
        // A word that is being written has proposals; between words one asks for them.
        let (caret, query) = (pivot.selection().1, pivot.query.get_untracked());
        let before = query[..byte_of(&query, caret)].chars().next_back();
        if before.is_some_and(|character| character.is_ascii_alphanumeric() || character == '_') {
            ask_after_pause((turn(), false));
        } else {
            close();
        }
    };
    let scroll = move |_| {
        if let Some(editor) = pivot.editor.get_untracked() {
            scrolled.set((editor.scroll_left(), editor.scroll_top()));
        }
    };
    let active_id = move || proposals.with(|open| open.as_ref().and_then(|open| open.active).map(option_id));
    let is_open = Memo::new(move |_| proposals.with(Option::is_some));
    let mark = Memo::new(move |_| mark_of(pivot));
    let lines = Memo::new(move |_| pivot.query.with(|query| query.matches('\n').count() + 1));
    let numbers = move || (1..=lines.get()).map(|line| view! { <span>{line}</span> }).collect_view();
    let moved = move |with_lines: bool| {
        let (left, top) = scrolled.get();
        let (x, y) = (if with_lines { 0.0 } else { -f64::from(left) }, -f64::from(top));
        format!("translate({}, {})", px(x), px(y))
    };
    let help = format!("{}-help", id.get_value());
    let list = format!("{}-list", id.get_value());
    view! {
        <div class="cmpivot-editor">
            <div class="cmpivot-lines" aria-hidden="true">
                <div style:transform=move || moved(true)>{numbers}</div>
            </div>
            <div class="cmpivot-text">
                <div class="cmpivot-marks" aria-hidden="true">
                    <pre style:transform=move || moved(false)>{move || mark.get().map(marked)}</pre>
                </div>
                <textarea
                    node_ref=pivot.editor
                    class="cmpivot-field"
                    rows=LINES_MIN
                    wrap="off"
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    aria-label=move || t("cmpivot-editor")
                    aria-describedby=help.clone()
                    aria-autocomplete="list"
                    aria-haspopup="listbox"
                    aria-controls={
                        let list = list.clone();
                        move || is_open.get().then(|| list.clone())
                    }
                    aria-activedescendant=active_id
                    aria-invalid=move || mark.with(Option::is_some).then_some("true")
                    prop:value=move || pivot.query.get()
                    on:input=typed
                    on:keydown=keys
                    on:scroll=scroll
                    on:blur=move |_| close()
                    on:pointerdown=move |_| close()
                ></textarea>
                <Show when=move || is_open.get()>
                    <ul
                        id=list.clone()
                        class="cmpivot-proposals"
                        role="listbox"
                        aria-label=move || t("cmpivot-proposals")
                        style:left=move || place_of(pivot, proposals, scrolled).0
                        style:top=move || place_of(pivot, proposals, scrolled).1
                    >
                        {move || {
                            let open = proposals.get().unwrap_or_default();
                            let items = open.completions.items.into_iter().enumerate();
                            items
                                .map(|(index, item)| {
                                    proposal(item, option_id(index), proposals, index, Callback::new(move |()| take(index)))
                                })
                                .collect_view()
                        }}
                    </ul>
                </Show>
            </div>
            <p class="visually-hidden" role="status">
                {move || {
                    let count = proposals.with(|open| open.as_ref().map(|open| open.items().len()));
                    count.map(|count| t_with("cmpivot-proposal-count", &[("count", (count as f64).into())]))
                }}
            </p>
        </div>
        <p id=help class="cmpivot-help">
            {move || t("cmpivot-editor-help")}
        </p>
    }
}

fn proposal(
    item: CmpivotCompletion,
    id: String,
    proposals: RwSignal<Option<Proposals>>,
    index: usize,
    take: Callback<()>,
) -> impl IntoView {
    let is_active =
        Memo::new(move |_| proposals.with(|open| open.as_ref().is_some_and(|open| open.active == Some(index))));
    view! {
        <li
            id=id
            role="option"
            aria-selected=move || is_active.get().to_string()
            // The field keeps the keyboard.
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| take.run(())
        >
            <span>{item.text}</span>
            <span class="cmpivot-proposal-detail">{item.detail}</span>
        </li>
    }
}

/// Where the list opens: under the word that it replaces. Letters are all of one width, and lines of one height (`style/cmpivot.css`).
fn place_of(pivot: Pivot, proposals: RwSignal<Option<Proposals>>, scrolled: RwSignal<(i32, i32)>) -> (String, String) {
    let from = proposals.with(|open| open.as_ref().map_or(0, |open| open.completions.from as usize));
    let (line, column) = pivot.query.with(|query| line_and_column(query, from));
    let (left, top) = scrolled.get();
    let left = format!("min(calc({column}ch + var(--cmpivot-inset) - {}), calc(100% - 15rem))", px(f64::from(left)));
    let top = format!("calc({} * var(--cmpivot-line) + var(--cmpivot-inset) - {})", line + 1, px(f64::from(top)));
    (format!("max(0px, {left})"), top)
}

/// The text with the piece in it that was refused, as long as it is the text that was refused.
fn mark_of(pivot: Pivot) -> Option<(String, String)> {
    let run = pivot.run.get();
    let Run::Failed(query, error) = &run else { return None };
    let error = QueryError::of(error)?;
    pivot.query.with(|now| now == query).then(|| {
        let (start, end) = (byte_of(query, error.from), byte_of(query, error.to));
        let piece = if end > start { &query[start..end] } else { " " };
        (query[..start].to_owned(), piece.to_owned())
    })
}

fn marked((before, piece): (String, String)) -> impl IntoView {
    view! {
        {before}
        <mark>{piece}</mark>
    }
}
