//! Reading the past: the header `lab-at`, and the rebuilt world that answers in the place of the present one, which neither
//! moves nor changes meanwhile.

use crate::call::Call;
use crate::cloud_faults;
use crate::code::Code;
use crate::cursors::Cursors;
use crate::endpoint::Context;
use crate::error::{ApiError, quoted};
use crate::headers::LAB_AT;
use crate::identity::access::Access;
use crate::response::ResponseExt;
use crate::{Response, headers};
use contract::time_travel;
use http::{HeaderMap, header};
use simulation::time::SimTime;
use simulation::time_travel::{Moment, MomentError, Past as Rebuilt, Progress};
use simulation::world::{Budget, World};

/// A moment as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Right after a command; 0 is the start.
    Command(u64),
    /// At a simulated time.
    Time(SimTime),
}

impl Asked {
    /// The moment that a text names.
    ///
    /// # Errors
    /// [`Code::MomentMalformed`].
    pub fn parse(text: &str) -> Result<Self, ApiError> {
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let parsed =
            if is_number { text.parse().ok().map(Self::Command) } else { SimTime::parse(text).map(Self::Time) };
        parsed.ok_or_else(|| {
            let message = format!(
                "{} is no moment of the lab. Give the sequence of a command (0 is the start of the world; gateway/lab/timeline \
                 lists them), or a simulated time such as 2020-09-28T08:12:00Z.",
                quoted(text)
            );
            ApiError::new(Code::MomentMalformed, message).with("at", quoted(text))
        })
    }

    /// The same in the life of this world.
    ///
    /// # Errors
    /// [`Code::MomentUnknown`], [`Code::PastHidden`].
    pub fn of(self, present: &World) -> Result<Moment, ApiError> {
        check_exercise(present)?;
        let moment = match self {
            Self::Command(sequence) => Moment::after_command(present, sequence),
            Self::Time(time) => Moment::at_time(present, time),
        };
        moment.map_err(unknown)
    }
}

/// The moment that a request asks for, if it is about the past.
///
/// # Errors
/// [`Code::MomentMalformed`].
pub fn asked(headers: &HeaderMap) -> Result<Option<Asked>, ApiError> {
    headers.get(LAB_AT).map(|value| Asked::parse(&String::from_utf8_lossy(value.as_bytes()))).transpose()
}

/// Refuses a change of the past.
pub fn read_only() -> ApiError {
    let message = "The request reads the past (header lab-at), where nothing can be changed. Go back to now, or let the lab go on \
                   from there (POST gateway/lab/branch).";
    ApiError::new(Code::LookingAtThePast, message)
}

/// Refuses to show or to go back to the past of an exercise that is not over.
///
/// # Errors
/// [`Code::PastHidden`].
pub fn check_exercise(present: &World) -> Result<(), ApiError> {
    if !present.hides_causes() {
        return Ok(());
    }
    let message =
        "An exercise is running, and its past would give the cause away. Solve the exercise or give it up first.";
    Err(ApiError::new(Code::PastHidden, message))
}

/// There is no such moment.
pub fn unknown(error: MomentError) -> ApiError {
    let message = format!("The world has not lived at this moment: {error}.");
    ApiError::new(Code::MomentUnknown, message).with("reason", error)
}

/// A request for the past, at its moment.
pub struct Shown {
    /// When.
    pub moment: Moment,
    /// The function that answers.
    pub answer: fn(&mut Context<'_>, &Call<'_>) -> Result<Response, ApiError>,
    /// Access that the route needs, for faults of the services behind it.
    pub access: Access,
    /// Number of the request in this process.
    pub number: u64,
}

/// The past that was looked at last. One moment at a time: another caller's costs the way there again.
#[derive(Debug, Default)]
pub struct Past {
    rebuilt: Rebuilt,
    reached: Option<Moment>,
    cursors: Cursors,
}

impl Past {
    /// Answers as the world would have at the moment.
    ///
    /// # Errors
    /// Refusals of the answer; [`Code::PastUnderWay`] where the way there is longer than one request may do.
    pub fn answer(
        &mut self,
        present: &World,
        generation: u64,
        call: &Call<'_>,
        shown: &Shown,
    ) -> Result<Response, ApiError> {
        let Shown { moment, access, number, .. } = *shown;
        self.go(present, moment)?;
        let Some(world) = self.rebuilt.world() else { return Err(lost()) };
        cloud_faults::check(world, access, &call.caller.key, number)?;
        let past = time_travel::Past {
            sequence: moment.sequence,
            present_journal_length: present.journal_length(),
            present_now_ms: present.now().0,
        };
        let cursors = &mut self.cursors;
        let response = (shown.answer)(&mut Context { world, cursors, generation, past: Some(past) }, call)?;
        let response = cloud_faults::delay(world, access, response);
        Ok(response.with_header(headers::LAB_AT, &moment.time.rfc3339()))
    }

    /// Takes the world of the moment out, to go on as the present.
    ///
    /// # Errors
    /// [`Code::PastUnderWay`], as above.
    pub fn take(&mut self, present: &World, moment: Moment) -> Result<World, ApiError> {
        self.go(present, moment)?;
        std::mem::take(self).rebuilt.into_world().ok_or_else(lost)
    }

    fn go(&mut self, present: &World, moment: Moment) -> Result<(), ApiError> {
        if self.reached == Some(moment) {
            return Ok(());
        }
        self.reached = None;
        self.cursors.clear();
        match self.rebuilt.go(present, moment, &mut Budget::for_request()) {
            Ok(Progress::Reached) => {
                self.reached = Some(moment);
                Ok(())
            }
            Ok(Progress::UnderWay { done, total }) => {
                let message = format!(
                    "The lab rebuilds its past: {done} of {total} simulated milliseconds are done. Send the same request again, \
                     each takes it on."
                );
                let error = ApiError::new(Code::PastUnderWay, message).with("done", done).with("total", total);
                Err(error.with_header(header::RETRY_AFTER, "0"))
            }
            // The present lives, so its journal replays.
            Err(_) => Err(lost()),
        }
    }
}

fn lost() -> ApiError {
    unknown(MomentError::NoSuchCommand { length: 0 })
}
