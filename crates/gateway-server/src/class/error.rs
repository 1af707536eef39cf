//! Why the class says no: stable codes, with what happened, why, and what to do.

use contract::class::{NAME_CHARACTERS_MAX, PLACE_REQUIRED};
use http::StatusCode;
use std::fmt;

/// A refusal of the class. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ClassError {
    /// This server keeps no class.
    NotAClass,
    /// The request comes from no place.
    PlaceRequired,
    /// Every place is taken.
    ClassFull { places_max: usize },
    /// The code is none of the class.
    CodeWrong,
    /// The trainer's code is missing or wrong.
    TrainerRequired,
    /// The name is empty, too long, or has control characters.
    NameInvalid,
    /// Another place has the name.
    NameTaken { name: String },
    /// No place has this id.
    PlaceUnknown,
    /// The exercise cannot be played; why.
    ExerciseInvalid { reason: String },
    /// The body is not what the route reads; why.
    BodyMalformed { reason: String },
    /// The body is no JSON by its type.
    ContentTypeUnsupported,
    /// The register cannot be read or written; why.
    StorageUnavailable { reason: String },
}

impl ClassError {
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::NotAClass => "NotAClass",
            Self::PlaceRequired => PLACE_REQUIRED,
            Self::ClassFull { .. } => "ClassFull",
            Self::CodeWrong => "CodeWrong",
            Self::TrainerRequired => "TrainerRequired",
            Self::NameInvalid => "NameInvalid",
            Self::NameTaken { .. } => "NameTaken",
            Self::PlaceUnknown => "PlaceUnknown",
            Self::ExerciseInvalid { .. } => "ExerciseInvalid",
            Self::BodyMalformed { .. } => "BodyMalformed",
            Self::ContentTypeUnsupported => "ContentTypeUnsupported",
            Self::StorageUnavailable { .. } => "StorageUnavailable",
        }
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotAClass | Self::PlaceUnknown => StatusCode::NOT_FOUND,
            Self::PlaceRequired | Self::CodeWrong | Self::TrainerRequired => StatusCode::FORBIDDEN,
            Self::ClassFull { .. } | Self::NameTaken { .. } => StatusCode::CONFLICT,
            Self::NameInvalid | Self::ExerciseInvalid { .. } | Self::BodyMalformed { .. } => StatusCode::BAD_REQUEST,
            Self::ContentTypeUnsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::StorageUnavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl fmt::Display for ClassError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAClass => formatter.write_str("This server has one world for everybody, and no class. Start it with gateway-server --class."),
            Self::PlaceRequired => formatter.write_str(
                "This server keeps a class, and the request comes from no place in it: none was taken yet, or the trainer ended it. Join the class \
                 with a name and the join code; a program puts the path of a place before gateway/.",
            ),
            Self::ClassFull { places_max } => write!(
                formatter,
                "The class is full: all of its {places_max} places are taken. Ask the trainer to end one that is no longer used, or to start the server with a larger --class-worlds."
            ),
            Self::CodeWrong => formatter.write_str("This is neither the join code of the class nor the personal code of a place. Ask the trainer for the join code."),
            Self::TrainerRequired => formatter.write_str("This is for the trainer: send the trainer's code as Authorization: Bearer. The server prints it when it starts."),
            Self::NameInvalid => write!(formatter, "A name has 1 to {NAME_CHARACTERS_MAX} characters, on one line. Choose another one."),
            Self::NameTaken { name } => write!(
                formatter,
                "Somebody in the class is called '{name}' already. Choose another name, or come back to that place with its personal code."
            ),
            Self::PlaceUnknown => formatter.write_str("No place in the class has this id: it may have ended. Read the list again."),
            Self::ExerciseInvalid { reason } => write!(formatter, "The exercise cannot be handed out: {reason} Nothing was replaced."),
            Self::BodyMalformed { reason } => write!(formatter, "The body cannot be read: {reason}."),
            Self::ContentTypeUnsupported => formatter.write_str("This route reads application/json."),
            Self::StorageUnavailable { reason } => write!(
                formatter,
                "The register of the class could not be read or stored: {reason} Nothing was changed. See that the disk has room and the file its permissions, or that the database answers; then try again."
            ),
        }
    }
}
