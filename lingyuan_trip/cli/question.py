"""What a command plans with: the request, the data it rests on, and what follows from both."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from lingyuan_trip.cli.request import check_request, make_request
from lingyuan_trip.dataset import Dataset, load_dataset
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.trip_request import TripRequest

if TYPE_CHECKING:
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.domain.calendar_day import Calendar
    from lingyuan_trip.domain.festival import Festival
    from lingyuan_trip.domain.spot import Spot
    from lingyuan_trip.travel.travel_times import TravelTimes


Parts: TypeAlias = (
    "tuple[TripRequest, tuple[Spot, ...], tuple[Festival, ...], TravelTimes, Calendar]"
)


@dataclass(frozen=True)
class Question:
    """A request that has been checked against the guidebook, with travel times and calendar."""

    request: TripRequest
    dataset: Dataset
    guidebook: Guidebook
    travel_times: TravelTimes
    almanac: Almanac

    @property
    def parts(self) -> Parts:
        """What the planner takes, in its order."""
        book = self.guidebook
        return self.request, book.spots, book.festivals, self.travel_times, self.almanac.day


def read_question(arguments: argparse.Namespace) -> Question:
    """The question of parsed words; raises DataError, RequestError or EnvironmentFault."""
    dataset = load_dataset(arguments.data)
    return ask(make_request(arguments), dataset)


def ask(request: TripRequest, dataset: Dataset) -> Question:
    """A request asked of a dataset; raises DataError or RequestError."""
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.travel.estimate import estimate_travel_times

    guidebook = usable_guidebook(dataset)
    check_request(request, guidebook)
    return Question(
        request=request,
        dataset=dataset,
        guidebook=guidebook,
        travel_times=estimate_travel_times(guidebook, request.mode),
        almanac=Almanac({entry.year: entry for entry in dataset.arrangements}),
    )


def usable_guidebook(dataset: Dataset) -> Guidebook:
    """What the data say; raises DataError where they cannot be used."""
    if dataset.guidebook is None:
        raise DataError(
            "数据文件有错误，改好后再安排行程。",
            dataset.problems,
            "The data file has errors: mend them before planning.",
        )
    return dataset.guidebook


def add_data_argument(parser: argparse.ArgumentParser) -> None:
    """The option that names the data to plan with."""
    parser.add_argument("--data", type=Path, metavar="FILE", help="改用这份 spots.yaml")
