//! The flyout *Columns*: which are shown and in which order, how high rows are, and the way back to what a first visit shows.

use super::column::Column;
use super::column_order;
use super::handle::GridHandle;
use super::layout::Density;
use crate::i18n::site_version;
use crate::i18n::{t, t_with, text};
use crate::navigation::History;
use crate::ui::notice::announce;
use crate::ui::{Dialog, DialogLook, Glyph, Icon, Reason};
use leptos::prelude::*;

/// The columns as they are arranged in the flyout: those that are shown first, in their order.
#[derive(Clone, Copy)]
struct Draft {
    order: RwSignal<Vec<Column>>,
    shown: RwSignal<Vec<Column>>,
    density: RwSignal<Density>,
    is_reset: RwSignal<bool>,
}

impl Draft {
    fn begin(self, shown: &[Column], density: Density) {
        let hidden = Column::ALL.into_iter().filter(|column| !shown.contains(column));
        self.order.set(shown.iter().copied().chain(hidden).collect());
        self.shown.set(shown.to_vec());
        self.density.set(density);
    }

    fn columns(self) -> Vec<Column> {
        self.shown.with_untracked(|shown| {
            self.order.with_untracked(|order| order.iter().copied().filter(|column| shown.contains(column)).collect())
        })
    }
}

/// The flyout.
pub fn columns_flyout(table: GridHandle, open: Signal<bool>, on_close: Callback<()>) -> AnyView {
    let draft = Draft {
        order: RwSignal::new(Vec::new()),
        shown: RwSignal::new(Vec::new()),
        density: RwSignal::new(Density::default()),
        is_reset: RwSignal::new(false),
    };
    // Before the list is built: the focus goes to its first column, which has to be there by then.
    let begin = move || {
        let density = table.layout.with_untracked(|layout| layout.density);
        draft.begin(&table.state.get_untracked().columns, density);
        draft.is_reset.set(false);
    };
    let apply = move || {
        table.layout.update(|layout| {
            if draft.is_reset.get_untracked() {
                layout.reset();
            }
            layout.density = draft.density.get_untracked();
            layout.store();
        });
        table.show(&table.state.get_untracked().with_columns(draft.columns()), History::Push);
    };
    let reset = move |_| {
        draft.begin(&Column::of_first_visit(untrack(site_version)), Density::default());
        draft.is_reset.set(true);
    };
    view! {
        <Dialog title=text("center-columns-title") open on_close look=DialogLook::Flyout>
            {begin()}
            <form
                class="center-flyout"
                on:submit=move |event| {
                    event.prevent_default();
                    apply();
                }
            >
                <div class="center-flyout-body">
                    <p id="center-columns-hint">{move || t("center-columns-hint")}</p>
                    <ul class="center-flyout-group">
                        <For
                            each=move || draft.order.get()
                            key=|column| *column
                            children=move |column| choice(draft, column)
                        />
                    </ul>
                    {density_choice(draft)}
                </div>
                <div class="center-flyout-buttons">
                    <button type="submit" class="button button-primary">
                        {move || t("center-columns-apply")}
                    </button>
                    <button type="button" class="button" on:click=reset>
                        {move || t("center-columns-reset")}
                    </button>
                </div>
            </form>
        </Dialog>
    }
    .into_any()
}

fn choice(draft: Draft, column: Column) -> AnyView {
    let is_always_shown = column == Column::DeviceName;
    let is_shown = move || draft.shown.with(|shown| shown.contains(&column));
    let tick = move |event| {
        let is_wanted = event_target_checked(&event);
        draft.shown.update(|shown| {
            shown.retain(|other| *other != column);
            if is_wanted || is_always_shown {
                shown.push(column);
            }
        });
    };
    let reason = Reason::new(Signal::derive(move || is_always_shown.then(|| t("center-column-always-shown"))));
    let step = move |is_down: bool, label: &'static str, icon: Icon| {
        let press = move |_| {
            draft.order.update(|order| *order = column_order::stepped(order, column, is_down));
            let place = draft.order.with_untracked(|order| order.iter().position(|known| *known == column));
            let place = [("column", t(column.header()).into()), ("place", (place.unwrap_or(0) + 1).into())];
            announce(t_with("center-column-moved", &place));
        };
        view! {
            <button
                type="button"
                class="center-step"
                aria-label=move || t_with(label, &[("column", t(column.header()).into())])
                on:click=press
            >
                <Glyph icon />
            </button>
        }
    };
    view! {
        <li class="center-flyout-choice">
            <label class="center-flyout-choice">
                <input
                    type="checkbox"
                    aria-disabled=reason.disabled()
                    aria-describedby=reason.description()
                    prop:checked=is_shown
                    on:change=tick
                />
                <span>{move || t(column.header())}</span>
            </label>
            {reason.view()}
            {step(false, crate::i18n::text_id("center-column-up"), Icon::ChevronUp)}
            {step(true, crate::i18n::text_id("center-column-down"), Icon::ChevronDown)}
        </li>
    }
    .into_any()
}

fn density_choice(draft: Draft) -> AnyView {
    let choice = move |offered: Density, label: &'static str| {
        view! {
            <label class="center-flyout-choice">
                <input
                    type="radio"
                    name="center-density"
                    prop:checked=move || draft.density.get() == offered
                    on:change=move |_| draft.density.set(offered)
                />
                <span>{move || t(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="center-flyout-group">
            <legend>{move || t("center-density")}</legend>
            {choice(Density::Comfortable, crate::i18n::text_id("center-density-comfortable"))}
            {choice(Density::Compact, crate::i18n::text_id("center-density-compact"))}
        </fieldset>
    }
    .into_any()
}
