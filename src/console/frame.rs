//! The console's window: caption, ribbon, navigation pane, and the page between them.

use super::navigation::{TreeNode, Workspace, place};
use crate::api::{Loaded, use_loaded, use_revision};
use crate::i18n::{t, t_with, text};
use crate::ui::{DisabledLink, Glyph, Icon, Link, PageHeading};
use contract::admin_service::Site;
use contract::routes;
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// The window. Its caption names the site that the console is connected to.
#[component]
pub fn ConsoleFrame() -> impl IntoView {
    // A site does not change; another world may have another one.
    let world = use_revision(|_| 0);
    let site: Loaded<Site> = use_loaded(routes::site, world);
    let caption = move || match site.value() {
        Some(site) => {
            t_with("console-caption-connected", &[("code", site.site_code.into()), ("name", site.name.into())])
        }
        None => t("console-caption"),
    };
    view! {
        <div class="console">
            <div class="cm-caption">
                <Glyph icon=Icon::Tenant />
                <p>{caption}</p>
                <p class="cm-caption-note">{move || t("console-caption-note")}</p>
            </div>
            <Outlet />
        </div>
    }
}

/// One page of the console: its commands in the ribbon, its place in the tree, and what it shows.
#[component]
pub fn ConsolePage(
    /// App path of the page, or of the node that its window was opened from.
    path: &'static str,
    /// Message id of its heading, where it is not the name of the node.
    #[prop(optional)]
    heading_id: Option<&'static str>,
    /// The commands.
    ribbon: Children,
    /// List pane, detail pane and dialogs.
    children: Children,
) -> impl IntoView {
    // Every page of the console stands in the tree; a path that does not is a fault that the test of places finds.
    let (workspace, names) = place(path).unwrap_or((Workspace::Administration, Vec::new()));
    let names: Vec<&'static str> = names.into_iter().chain(heading_id).collect();
    let heading = names.last().copied().unwrap_or("console-node-overview");
    let shows_navigation = RwSignal::new(false);
    view! {
        <div class="cm-ribbon">
            <button
                type="button"
                class="cm-navigation-toggle"
                aria-expanded=move || shows_navigation.get().to_string()
                aria-controls="cm-navigation"
                on:click=move |_| shows_navigation.update(|shows| *shows = !*shows)
            >
                <Glyph icon=Icon::Menu />
                <span>{move || t("console-navigation")}</span>
            </button>
            <span class="cm-ribbon-tab">{move || t("console-ribbon-home")}</span>
            <div class="cm-ribbon-commands" role="toolbar" aria-label=move || t("console-ribbon")>
                {ribbon()}
            </div>
        </div>
        <div class="cm-panes">
            <div id="cm-navigation" class="cm-navigation" class:cm-navigation-open=move || shows_navigation.get()>
                <NavigationPane workspace />
            </div>
            <div class="cm-page">
                <ol class="cm-breadcrumb" aria-label=move || t("console-breadcrumb")>
                    {names.iter().map(|name| {
                        let name = *name;
                        view! { <li>{move || t(name)}</li> }
                    }).collect_view()}
                </ol>
                <PageHeading text=text(heading) class="cm-heading" />
                {children()}
            </div>
        </div>
    }
}

#[component]
fn NavigationPane(workspace: Workspace) -> impl IntoView {
    view! {
        <nav class="cm-tree" aria-label=move || t(workspace.message_id())>
            <p class="cm-tree-title" aria-hidden="true">{move || t(workspace.message_id())}</p>
            <ul>{workspace.tree().iter().map(tree_node).collect_view()}</ul>
            <p class="cm-tree-note">{move || t("console-not-built-note")}</p>
        </nav>
        <nav class="cm-workspaces" aria-label=move || t("console-workspaces")>
            <ul>{Workspace::ALL.map(|one| workspace_button(one, one == workspace)).collect_view()}</ul>
        </nav>
    }
}

fn tree_node(node: &'static TreeNode) -> impl IntoView {
    let class = format!("cm-tree-node cm-tree-level-{}", node.level);
    let name = move || t(node.message_id);
    let content = match node.path {
        Some(path) => view! { <Link to=path><Glyph icon=node.icon /> <span>{name}</span></Link> }.into_any(),
        None => view! {
            <DisabledLink reason=text("console-not-built") class="cm-not-built">
                <Glyph icon=node.icon />
                <span>{name}</span>
            </DisabledLink>
        }
        .into_any(),
    };
    view! { <li class=class>{content}</li> }
}

fn workspace_button(workspace: Workspace, is_current: bool) -> impl IntoView {
    let name = move || t(workspace.message_id());
    let content = match workspace.path() {
        Some(path) => view! { <Link to=path><Glyph icon=workspace.icon() /> <span>{name}</span></Link> }.into_any(),
        None => view! {
            <DisabledLink reason=text("console-not-built") class="cm-not-built">
                <Glyph icon=workspace.icon() />
                <span>{name}</span>
            </DisabledLink>
        }
        .into_any(),
    };
    view! { <li class="cm-workspace" class:cm-workspace-current=is_current>{content}</li> }
}
