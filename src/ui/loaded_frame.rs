//! The states of something that is read: loading, failed, ready. The ready part is built once and follows the content.

use super::states::{Banner, BannerKind, ErrorState, LoadingState};
use crate::api::{ApiError, Loaded, Phase};
use leptos::prelude::*;

/// Shows its children once there is content (they read it with `loaded.value()` or `loaded.with(…)`), grey lines before,
/// and what went wrong with a button to try again.
///
/// ```
/// use app::api::{Loaded, use_loaded, use_revision};
/// use app::ui::LoadedFrame;
/// use contract::graph::ManagedDevice;
/// use leptos::prelude::*;
///
/// #[component]
/// fn DeviceName(id: String) -> impl IntoView {
///     let revision = use_revision(|revisions| revisions.devices);
///     let address = move || contract::routes::managed_device(&id);
///     let device: Loaded<ManagedDevice> = use_loaded(address, revision);
///     view! {
///         <LoadedFrame loaded=device>
///             <p>{move || device.with(|device| device.device_name.clone()).flatten()}</p>
///         </LoadedFrame>
///     }
/// }
/// ```
#[component]
pub fn LoadedFrame<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is read.
    loaded: Loaded<T>,
    /// How many grey lines stand for what will come.
    #[prop(default = 4)]
    lines: usize,
    /// What is shown where nothing has the id that was asked for; without it, the error with its button.
    #[prop(optional, into)]
    missing: Option<ViewFn>,
    /// What is shown of an error; without it, the error with its button.
    #[prop(optional, into)]
    failed: Option<Callback<ApiError, AnyView>>,
    /// What is shown once there is content.
    children: ChildrenFn,
) -> impl IntoView {
    let phase = loaded.phase();
    let kept_despite = loaded.kept_despite();
    let again = move || {
        kept_despite.get().map(|error| {
            view! {
                <Banner kind=BannerKind::Error>
                    <p>{error.text()}</p>
                </Banner>
            }
        })
    };
    let content = move || match phase.get() {
        Phase::Loading => view! { <LoadingState lines /> }.into_any(),
        Phase::Failed(error) if error.is_of_nothing() && missing.is_some() => {
            missing.as_ref().map(ViewFn::run).into_any()
        }
        Phase::Failed(error) if failed.is_some() => failed.map(|failed| failed.run(error)).into_any(),
        Phase::Failed(error) => {
            view! { <ErrorState error on_retry=Callback::new(move |()| loaded.reload()) /> }.into_any()
        }
        Phase::Ready => children().into_any(),
    };
    view! {
        {again}
        {content}
    }
}
