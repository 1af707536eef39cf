//! A new world: seed, fleet size and start, confirmed before everything that was is gone.

use super::gone::leave_what_is_gone;
use crate::api::{lab, to_json};
use crate::i18n::{format, t, t_with, text};
use crate::lab::reset_form::{FleetChoice, ResetField, ResetForm};
use crate::navigation::{Navigator, use_navigator};
use crate::ui::notice::{say, say_failure, say_nothing};
use crate::ui::{BannerKind, Button, Dialog, Glyph, Icon, Reason};
use contract::lab::ScenarioChanges;
use contract::routes;
use contract::scenario::FLEET_SIZES;
use contract::scenario::product::Version;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button and its dialog.
#[component]
pub fn ResetButton() -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <button
            type="button"
            class="lab-button"
            aria-haspopup="dialog"
            data-tip=move || t("reset-button")
            on:click=move |_| is_open.set(true)
        >
            <Glyph icon=Icon::Reset />
            <span class="lab-button-words">{move || t("reset-button")}</span>
        </button>
        <Dialog title=text("reset-title") open=is_open on_close=move |()| is_open.set(false)>
            <ResetDialog on_close=Callback::new(move |()| is_open.set(false)) />
        </Dialog>
    }
}

#[component]
fn ResetDialog(on_close: Callback<()>) -> impl IntoView {
    let running = lab().status().map(|status| status.scenario);
    let form = RwSignal::new(ResetForm::of_scenario(running.as_ref()));
    let faults = RwSignal::new(Vec::<ResetField>::new());
    let is_busy = RwSignal::new(false);
    let busy = Signal::derive(move || is_busy.get().then(|| t("reset-busy")));
    let label = Signal::derive(move || t(if is_busy.get() { "reset-busy" } else { "reset-confirm" }));
    let navigator = use_navigator();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        // Not `disabled`: a button that has the focus would lose it.
        if is_busy.get_untracked() {
            return;
        }
        match form.with_untracked(ResetForm::body) {
            Ok(body) => {
                faults.set(Vec::new());
                is_busy.set(true);
                spawn_local(async move {
                    reset(navigator, &body).await;
                    // Closed meanwhile, the dialog and what closes it are gone.
                    let _ = on_close.try_run(());
                });
            }
            Err(found) => faults.set(found),
        }
    };
    view! {
        <form class="dialog-form" novalidate on:submit=submit>
            <div class="dialog-body reset-form">
                <p>{move || t("reset-text")}</p>
                <SeedField form faults />
                <FleetField form faults />
                <VersionField form />
                <StartField form faults />
            </div>
            <div class="dialog-buttons">
                <Button label disabled_reason=busy is_primary=true submits=true />
                <button type="button" class="button" on:click=move |_| on_close.run(())>
                    {move || t("cancel")}
                </button>
            </div>
        </form>
    }
}

/// Starts a new world, and says what became of it.
pub(super) async fn reset(navigator: Navigator, body: &ScenarioChanges) {
    say_nothing();
    match lab().replace_world(&routes::lab_reset(), to_json(body)).await {
        Ok(status) => {
            leave_what_is_gone(navigator);
            let devices = [("count", status.site_device_count.into())];
            say(BannerKind::Success, t_with("reset-done", &devices));
        }
        Err(error) => say_failure(&error),
    }
}

#[component]
fn SeedField(form: RwSignal<ResetForm>, faults: RwSignal<Vec<ResetField>>) -> impl IntoView {
    view! {
        <label class="form-row">
            <span>{move || t("reset-seed")}</span>
            <input
                class="field"
                inputmode="numeric"
                autocomplete="off"
                prop:value=move || form.with(|form| form.seed.clone())
                aria-invalid=move || faults.with(|faults| faults.contains(&ResetField::Seed)).to_string()
                on:input=move |event| form.update(|form| form.seed = event_target_value(&event))
            />
        </label>
        <Fault faults field=ResetField::Seed />
    }
}

#[component]
fn FleetField(form: RwSignal<ResetForm>, faults: RwSignal<Vec<ResetField>>) -> impl IntoView {
    let choice = move |offered: FleetChoice| {
        let name = move || match offered {
            FleetChoice::Size(size) => format::number(size.into()),
            FleetChoice::Own => t("reset-fleet-own"),
        };
        view! {
            <label>
                <input
                    type="radio"
                    name="fleet-size"
                    prop:checked=move || form.with(|form| form.fleet == offered)
                    on:change=move |_| form.update(|form| form.fleet = offered)
                />
                {name}
            </label>
        }
    };
    let is_other = move || form.with(|form| form.fleet != FleetChoice::Own);
    let reason = Reason::new(Signal::derive(move || is_other().then(|| t("reset-fleet-own-reason"))));
    view! {
        <fieldset class="form-choice">
            <legend>{move || t("reset-fleet")}</legend>
            {FLEET_SIZES.map(|size| choice(FleetChoice::Size(size))).collect_view()}
            {choice(FleetChoice::Own)}
            <input
                class="field"
                inputmode="numeric"
                autocomplete="off"
                aria-label=move || t("reset-fleet-own-label")
                readonly=is_other
                aria-disabled=reason.disabled()
                aria-describedby=reason.description()
                prop:value=move || form.with(|form| form.own_size.clone())
                aria-invalid=move || faults.with(|faults| faults.contains(&ResetField::Fleet)).to_string()
                on:input=move |event| form.update(|form| form.own_size = event_target_value(&event))
            />
            {reason.view()}
        </fieldset>
        <Fault faults field=ResetField::Fleet />
    }
}

#[component]
fn VersionField(form: RwSignal<ResetForm>) -> impl IntoView {
    let option = move |version: Version| {
        view! {
            <option value=version.to_string() prop:selected=move || form.with(|form| form.version == version)>
                {version.to_string()}
            </option>
        }
    };
    let choose = move |event: web_sys::Event| {
        if let Ok(version) = event_target_value(&event).parse() {
            form.update(|form| form.choose_version(version));
        }
    };
    view! {
        <label class="form-row">
            <span>{move || t("reset-version")}</span>
            <select class="field" on:change=choose>
                {Version::all().iter().copied().map(option).collect_view()}
            </select>
        </label>
    }
}

#[component]
fn StartField(form: RwSignal<ResetForm>, faults: RwSignal<Vec<ResetField>>) -> impl IntoView {
    view! {
        <label class="form-row">
            <span>{move || t("reset-start")}</span>
            <input
                class="field"
                type="datetime-local"
                step="1"
                prop:value=move || form.with(|form| form.start.clone())
                aria-invalid=move || faults.with(|faults| faults.contains(&ResetField::Start)).to_string()
                on:input=move |event| form.update(|form| form.start = event_target_value(&event))
            />
        </label>
        <Fault faults field=ResetField::Start />
    }
}

#[component]
fn Fault(faults: RwSignal<Vec<ResetField>>, field: ResetField) -> impl IntoView {
    move || {
        faults
            .with(|faults| faults.contains(&field))
            .then(|| view! { <p class="form-fault" role="alert">{move || t(field.fault_text_id())}</p> })
    }
}
