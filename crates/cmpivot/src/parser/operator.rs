//! Table operators.

use super::Parser;
use crate::chart::ChartKind;
use crate::error::{Code, Error, quoted};
use crate::lexer::Token;
use crate::limits::TAKE_MAX;
use crate::span::Span;
use crate::syntax::{Direction, Item, Name, Operator, OperatorKind, Sorting};
use crate::value::Value;
use crate::words::{JoinKind, OPERATORS, not_in_cmpivot};
use strum::{VariantArray, VariantNames};

impl Parser<'_> {
    pub(super) fn operator(&mut self) -> Result<Operator, Error> {
        let names = || OPERATORS.iter().map(|word| word.name);
        let word = self.name("a table operator").map_err(|error| error.expecting(names()))?;
        let span = word.span;
        let kind = match word.text.as_str() {
            "count" => OperatorKind::Count,
            "distinct" => OperatorKind::Distinct(self.list(|parser| parser.name("a column"))?),
            "join" => self.join()?,
            "order" => {
                self.keyword("by")?;
                OperatorKind::OrderBy(self.list(Self::sorting)?)
            }
            "project" => OperatorKind::Project(self.list(Self::item)?),
            "render" => self.render()?,
            "summarize" => self.summarize()?,
            "take" => OperatorKind::Take(self.row_count()?),
            "top" => {
                let rows = self.row_count()?;
                self.keyword("by")?;
                OperatorKind::Top { rows, by: self.list(Self::sorting)? }
            }
            "where" => OperatorKind::Where(self.expression()?),
            _ => return Err(unknown_operator(&word)),
        };
        Ok(Operator { kind, span })
    }

    fn keyword(&mut self, word: &'static str) -> Result<Span, Error> {
        if self.is_name(word) {
            return Ok(self.advance().span);
        }
        Err(self.unexpected(&[word], &quoted(word)))
    }

    fn join(&mut self) -> Result<OperatorKind, Error> {
        let mut kind = JoinKind::default();
        if self.is_name("kind") {
            self.advance();
            self.symbol("=")?;
            let word = self.name("a kind of join")?;
            kind = word.text.parse().map_err(|_| {
                let kinds: Vec<String> = JoinKind::VARIANTS.iter().map(ToString::to_string).collect();
                let message = format!("There is no join of kind {}.", quoted(&word.text));
                Error::new(Code::JoinKindUnknown, word.span, message)
                    .suggesting(&word.text, kinds.iter().map(String::as_str))
                    .expecting(kinds.clone())
            })?;
        }
        self.symbol("(")?;
        let right = self.deeper(Self::query)?;
        self.symbol(")")?;
        if self.is_name("on") {
            let message = "CMPivot always joins by the column Device: leave out on and the columns after it.";
            return Err(Error::new(Code::NotInCmpivot, self.peek().span, message).expecting(["|"]));
        }
        Ok(OperatorKind::Join { kind, right: Box::new(right) })
    }

    fn render(&mut self) -> Result<OperatorKind, Error> {
        let word =
            self.name("a kind of chart").map_err(|error| error.expecting(ChartKind::VARIANTS.iter().copied()))?;
        let kind = word.text.parse().map_err(|_| {
            Error::new(Code::ChartUnknown, word.span, format!("There is no chart {}.", quoted(&word.text)))
                .suggesting(&word.text, ChartKind::VARIANTS.iter().copied())
                .expecting(ChartKind::VARIANTS.iter().copied())
        })?;
        Ok(OperatorKind::Render(kind))
    }

    fn summarize(&mut self) -> Result<OperatorKind, Error> {
        let aggregates = if self.is_name("by") { Vec::new() } else { self.list(Self::item)? };
        let mut by = Vec::new();
        if self.is_name("by") {
            self.advance();
            by = self.list(Self::item)?;
        }
        Ok(OperatorKind::Summarize { aggregates, by })
    }

    fn row_count(&mut self) -> Result<i64, Error> {
        let Token::Literal(Value::Long(rows)) = self.peek().token else {
            return Err(self.unexpected(&["10"], "a number of rows"));
        };
        let span = self.advance().span;
        if rows > TAKE_MAX {
            return Err(Error::new(Code::LiteralInvalid, span, format!("At most {TAKE_MAX} rows can be asked for.")));
        }
        Ok(rows)
    }

    /// `expression`, or `Name = expression`.
    fn item(&mut self) -> Result<Item, Error> {
        let mut name = None;
        if self.is_symbol_next("=") {
            name = Some(self.name("the name of a column")?);
            self.symbol("=")?;
        }
        Ok(Item { name, expression: self.expression()? })
    }

    fn sorting(&mut self) -> Result<Sorting, Error> {
        let expression = self.expression()?;
        let direction = match &self.peek().token {
            Token::Name(word) if word == "asc" => Some(Direction::Asc),
            Token::Name(word) if word == "desc" => Some(Direction::Desc),
            Token::Name(_) => return Err(self.unexpected(&["asc", "desc", ",", "|"], "'asc' or 'desc'")),
            _ => None,
        };
        if direction.is_some() {
            self.advance();
        }
        Ok(Sorting { expression, direction })
    }
}

fn unknown_operator(word: &Name) -> Error {
    let names = OPERATORS.iter().map(|word| word.name);
    if let Some(advice) = not_in_cmpivot(&word.text) {
        let message = format!("CMPivot has no operator {}: {advice}.", word.text);
        return Error::new(Code::NotInCmpivot, word.span, message).expecting(names);
    }
    Error::new(Code::OperatorUnknown, word.span, format!("There is no table operator {}.", quoted(&word.text)))
        .suggesting(&word.text, names.clone())
        .expecting(names)
}
