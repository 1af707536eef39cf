//! The flyouts of *Scripts*: the scripts that may be run, and the last output of one.

use super::rows::{found, state_id};
use crate::admin_center::device::copied::CopyButton;
use crate::admin_center::device::operation::{Operation, OperationBanner};
use crate::api::{ApiError, Loaded, use_loaded, use_revision};
use crate::i18n::{format, t, t_with, text};
use crate::paths;
use crate::ui::{Button, Dialog, DialogLook, Icon, Link, LoadedFrame, SearchBox, ToolbarButton, unique_id};
use contract::device_scripts::{RunScriptBody, RunnableScript, ScriptOutput, ScriptRun};
use contract::routes;
use leptos::prelude::*;

/// *Run script*: one is chosen, and run.
#[component]
pub(super) fn RunFlyout(
    /// The device.
    id: Memo<String>,
    /// The scripts that may be run.
    runnable: Memo<Vec<RunnableScript>>,
    /// Whether the flyout is open.
    open: RwSignal<bool>,
    /// What was run here last.
    operation: Operation,
) -> impl IntoView {
    view! {
        <Dialog
            title=text("center-scripts-run")
            open
            on_close=move |()| open.set(false)
            look=DialogLook::Flyout
            class="center-flyout-wide"
        >
            <RunForm id runnable open operation />
        </Dialog>
    }
}

#[component]
fn RunForm(
    id: Memo<String>,
    runnable: Memo<Vec<RunnableScript>>,
    open: RwSignal<bool>,
    operation: Operation,
) -> impl IntoView {
    let search = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| runnable.with(|all| search.with(|search| found(all, search))));
    let no_run = Signal::derive(move || chosen.with(Option::is_none).then(|| t("center-scripts-choose")));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(script) = chosen.get_untracked() else { return };
        operation.start(&routes::lab_script_runs(&paths::encoded_list(&id.get_untracked())), &RunScriptBody { script });
        open.set(false);
    };
    let group = unique_id("scripts");
    let rows = move || {
        let group = group.clone();
        let row = move |script: RunnableScript| {
            let (value, name) = (script.id.clone(), script.name.clone());
            let is_chosen = {
                let id = script.id.clone();
                move || chosen.with(|chosen| chosen.as_ref() == Some(&id))
            };
            view! {
                <tr>
                    <th scope="row">
                        <label class="center-flyout-choice">
                            <input
                                type="radio"
                                name=group.clone()
                                prop:checked=is_chosen
                                on:change=move |_| chosen.set(Some(value.clone()))
                            />
                            <span>{name}</span>
                        </label>
                    </th>
                    <td>{script.version}</td>
                    <td>{format::date_time_of(&script.modified_date_time)}</td>
                </tr>
            }
        };
        shown.get().into_iter().map(row).collect_view()
    };
    let count = move || match shown.with(Vec::len) {
        0 => t("center-scripts-none-found"),
        count => t_with("center-scripts-count", &[("count", count.into())]),
    };
    view! {
        <form class="center-flyout" on:submit=submit>
            <div class="center-flyout-body">
                <SearchBox label=text("center-scripts-search") value=search on_search=move |words| search.set(words) />
                <p role="status">{count}</p>
                <div
                    class="center-table-scroll"
                    role="region"
                    tabindex="0"
                    aria-label=move || t_with("center-scroll-region", &[("table", t("center-scripts-run").into())])
                >
                    <table class="center-table center-list">
                        <caption class="visually-hidden">{move || t("center-scripts-run")}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{move || t("center-script-name")}</th>
                                <th scope="col">{move || t("center-script-version")}</th>
                                <th scope="col">{move || t("center-script-modified")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
            <div class="center-flyout-buttons">
                <Button label=text("center-scripts-start") disabled_reason=no_run is_primary=true submits=true />
            </div>
        </form>
    }
}

/// The last run of a script: its output, and running it again.
#[component]
pub(super) fn OutputPane(
    /// The device.
    id: Memo<String>,
    /// Which; none where the pane is closed.
    run: Memo<Option<ScriptRun>>,
    /// What was run here last.
    operation: Operation,
    /// The pane is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let title = Signal::derive(move || run.with(|run| run.as_ref().map(|run| run.name.clone())).unwrap_or_default());
    view! {
        <Dialog title open=Signal::derive(move || run.with(Option::is_some)) on_close look=DialogLook::Flyout>
            <OutputOf id run operation />
        </Dialog>
    }
}

#[component]
fn OutputOf(id: Memo<String>, run: Memo<Option<ScriptRun>>, operation: Operation) -> impl IntoView {
    let has_result = move || run.with(|run| run.as_ref().is_some_and(|run| run.exit_code.is_some()));
    // A run that ended since is another output.
    let address = move || {
        let script = run.with(|run| run.as_ref().map(|run| run.id.clone())).filter(|_| has_result());
        let of = |script: String| routes::lab_script_output(&paths::encoded_list(&id.get()), &script);
        script.map(of).unwrap_or_default()
    };
    let output: Loaded<Option<ScriptOutput>> = use_loaded(address, use_revision(|_| 0));
    let rerun = move |()| {
        let Some(script) = run.with_untracked(|run| run.as_ref().map(|run| run.id.clone())) else { return };
        operation.start(&routes::lab_script_runs(&paths::encoded_list(&id.get_untracked())), &RunScriptBody { script });
    };
    let asking = Signal::derive(move || operation.is_asking().then(|| t("center-scripts-asking")));
    let words = Signal::derive(move || {
        output.with(|output| output.as_ref().map(|output| output.output.clone())).flatten().unwrap_or_default()
    });
    let truncated = move || {
        let output = output.value().flatten().filter(|output| output.is_truncated)?;
        let bytes = |bytes: u64| format::bytes(bytes.cast_signed()).into();
        Some(t_with(
            "center-script-truncated",
            &[("kept", bytes(output.output.len() as u64)), ("bytes", bytes(output.bytes))],
        ))
    };
    let state = move || {
        run.with(|run| {
            let run = run.as_ref()?;
            let arguments =
                [("state", t(state_id(&run.state)).into()), ("time", format::date_time_of(&run.run_date_time).into())];
            Some(t_with("center-script-state-since", &arguments))
        })
    };
    let exit_code = move || {
        run.with(|run| {
            let code = run.as_ref()?.exit_code?;
            Some(t_with("center-script-exit-code", &[("code", code.to_string().into())]))
        })
    };
    let obstacle = move || {
        run.with(|run| {
            let obstacle = run.as_ref()?.obstacle.clone()?;
            let error = ApiError::of_refusal(0, obstacle.code, obstacle.message, obstacle.details);
            Some(t_with("center-application-not-reached", &[("reason", error.text().into())]))
        })
    };
    let trace = move || {
        let task =
            run.with(|run| run.as_ref().and_then(|run| run.task_guid.clone())).filter(|_| !operation.is_told())?;
        Some(view! { <Link to=paths::action(&task)>{t("center-action-trace")}</Link> })
    };
    view! {
        <div class="center-flyout">
            <div class="center-toolbar center-pane-toolbar" role="toolbar" aria-label=move || t("center-scripts-actions")>
                <ToolbarButton icon=Icon::Play label=text("center-scripts-rerun") on_press=rerun disabled_reason=asking />
                <CopyButton text=words label=text("center-script-copy") />
            </div>
            <div class="center-flyout-body">
                <OperationBanner operation />
                <p>{state} " " {exit_code}</p>
                {move || obstacle().map(|words| view! { <p>{words}</p> })}
                {trace}
                <Show when=has_result fallback=|| view! { <p>{move || t("center-script-no-output")}</p> }>
                    <LoadedFrame loaded=output lines=3>
                        <h3 class="center-script-heading">{move || t("center-script-output")}</h3>
                        {move || truncated().map(|words| view! { <p>{words}</p> })}
                        <pre
                            class="center-script-output"
                            tabindex="0"
                            role="region"
                            aria-label=move || t("center-script-output")
                        >
                            {move || words.get()}
                        </pre>
                    </LoadedFrame>
                </Show>
            </div>
        </div>
    }
}
