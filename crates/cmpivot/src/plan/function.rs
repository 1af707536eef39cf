//! Calls of scalar functions: their arguments and types (CMPivot overview, "Scalar functions").

use super::Typed;
use super::expression::{Aggregates, Bound, ExpressionBinder, expect_kind};
use crate::error::{Code, Error, quoted};
use crate::limits::STRCAT_ARGUMENTS_MAX;
use crate::span::Span;
use crate::syntax::{Expression, Name};
use crate::time::Period;
use crate::value::{Kind, Value};
use crate::words::{AGGREGATES, Aggregate, FUNCTIONS, Function, form_of, kind_name, not_in_cmpivot};
use std::ops::RangeInclusive;
use strum::VariantNames;

impl ExpressionBinder<'_, '_> {
    pub(crate) fn call(
        &self,
        name: &Name,
        arguments: &[Expression],
        span: Span,
        aggregates: &mut Aggregates<'_>,
    ) -> Result<Typed, Error> {
        let Ok(function) = name.text.parse::<Function>() else { return Err(unknown(name)) };
        check_count(name, arguments.len(), counts(function), span)?;
        if matches!(function, Function::Case) && arguments.len().is_multiple_of(2) {
            let message = format!("case ends with the value for all others: {}.", form_of("case"));
            return Err(Error::new(Code::ArgumentsInvalid, span, message));
        }
        let period = match function {
            Function::DatetimeAdd | Function::DatetimeDiff => Some(period(&arguments[0])?),
            _ => None,
        };
        let mut bound = Vec::with_capacity(arguments.len());
        for argument in arguments {
            bound.push(self.bind_with(argument, aggregates)?);
        }
        let expect = |index: usize, kind: Kind| {
            let what = format!("Argument {} of {}", index + 1, name.text);
            bound.get(index).map_or(Ok(()), |argument| expect_kind(argument, kind, arguments[index].span, &what))
        };
        let kind = match function {
            Function::Ago | Function::Now => {
                expect(0, Kind::TimeSpan)?;
                Kind::DateTime
            }
            Function::Bin => binned(&bound, span)?,
            Function::Case | Function::Iif => {
                let last = bound.len() - 1;
                for index in (0..last).step_by(2) {
                    expect(index, Kind::Bool)?;
                }
                let values = (0..bound.len()).filter(|index| index % 2 == 1 || *index == last);
                common_kind(values.map(|index| (bound[index].kind, arguments[index].span)), &name.text)?
            }
            Function::DatetimeAdd => {
                expect(1, Kind::Long)?;
                expect(2, Kind::DateTime)?;
                Kind::DateTime
            }
            Function::DatetimeDiff => {
                expect(1, Kind::DateTime)?;
                expect(2, Kind::DateTime)?;
                Kind::Long
            }
            Function::Indexof => {
                expect(0, Kind::String)?;
                expect(1, Kind::String)?;
                Kind::Long
            }
            Function::Isnotnull | Function::Isnull => Kind::Bool,
            Function::Strcat | Function::Tostring => Kind::String,
            Function::Strlen => {
                expect(0, Kind::String)?;
                Kind::Long
            }
            Function::Substring => {
                expect(0, Kind::String)?;
                expect(1, Kind::Long)?;
                expect(2, Kind::Long)?;
                Kind::String
            }
        };
        let mut arguments: Vec<Bound> = bound.into_iter().map(|argument| argument.expression).collect();
        if matches!(function, Function::Ago | Function::Now) {
            arguments.insert(0, Bound::Constant(self.settings.now()));
        }
        Ok(Typed { expression: Bound::Call { function, arguments, kind, period }, kind })
    }
}

/// How many arguments a function takes.
fn counts(function: Function) -> RangeInclusive<usize> {
    match function {
        Function::Now => 0..=1,
        Function::Ago | Function::Isnotnull | Function::Isnull | Function::Strlen | Function::Tostring => 1..=1,
        Function::Bin | Function::Indexof => 2..=2,
        Function::Substring => 2..=3,
        Function::DatetimeAdd | Function::DatetimeDiff | Function::Iif => 3..=3,
        Function::Case => 3..=usize::MAX,
        Function::Strcat => 1..=STRCAT_ARGUMENTS_MAX,
    }
}

pub(crate) fn check_count(name: &Name, count: usize, allowed: RangeInclusive<usize>, span: Span) -> Result<(), Error> {
    if allowed.contains(&count) {
        return Ok(());
    }
    let form = form_of(&name.text);
    let message = format!("The number of arguments ({count}) does not fit. {} is written {form}.", name.text);
    Err(Error::new(Code::ArgumentsInvalid, span, message).expecting([form]))
}

fn unknown(name: &Name) -> Error {
    if name.text.parse::<Aggregate>().is_ok() {
        let message =
            format!("{} is an aggregate: it stands in summarize, and not inside another aggregate.", name.text);
        return Error::new(Code::AggregateMisplaced, name.span, message);
    }
    if let Some(advice) = not_in_cmpivot(&name.text) {
        let message = format!("CMPivot has no {}: {advice}.", name.text);
        return Error::new(Code::NotInCmpivot, name.span, message);
    }
    let names = FUNCTIONS.iter().chain(&AGGREGATES).map(|word| word.name);
    Error::new(Code::FunctionUnknown, name.span, format!("There is no function {}.", quoted(&name.text)))
        .suggesting(&name.text, names.clone())
        .expecting(names)
}

fn period(argument: &Expression) -> Result<Period, Error> {
    use crate::syntax::ExpressionKind::Literal;
    let invalid = |message: String| Error::new(Code::ArgumentsInvalid, argument.span, message);
    let Literal(Value::String(word)) = &argument.kind else {
        let message = "The period is a text in quotes, such as 'day'.".to_owned();
        return Err(invalid(message).expecting(Period::VARIANTS.iter().copied()));
    };
    word.to_ascii_lowercase().parse().map_err(|_| {
        invalid(format!("There is no period {}.", quoted(word)))
            .suggesting(word, Period::VARIANTS.iter().copied())
            .expecting(Period::VARIANTS.iter().copied())
    })
}

fn binned(arguments: &[Typed], span: Span) -> Result<Kind, Error> {
    let (value, size) = (arguments[0].kind, arguments[1].kind);
    match (value, size) {
        (Kind::Long, Kind::Long) => Ok(Kind::Long),
        (Kind::Long | Kind::Real, Kind::Long | Kind::Real) => Ok(Kind::Real),
        (Kind::DateTime | Kind::TimeSpan, Kind::TimeSpan) => Ok(value),
        _ => {
            let (value, size) = (kind_name(value), kind_name(size));
            let message =
                format!("bin does not round {value} to {size}: moments are rounded to 1d, numbers to numbers.");
            Err(Error::new(Code::TypeMismatch, span, message))
        }
    }
}

/// The type of several values of which one is chosen.
fn common_kind(mut kinds: impl Iterator<Item = (Kind, Span)>, function: &str) -> Result<Kind, Error> {
    let (mut common, _) = kinds.next().unwrap_or((Kind::String, Span::default()));
    for (kind, span) in kinds {
        if kind == common {
            continue;
        }
        if !(kind.is_number() && common.is_number()) {
            let (one, other) = (kind_name(common), kind_name(kind));
            let message = format!(
                "The values of {function} are of one type; here are {one} and {other}. tostring makes texts of values."
            );
            return Err(Error::new(Code::TypeMismatch, span, message));
        }
        common = Kind::Real;
    }
    Ok(common)
}
