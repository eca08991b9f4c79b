"""The trip on paper: an A4 sheet, an A6 booklet for the pocket, and a long picture for the phone.

One set of blocks is laid out for each; what is seen in the preview is what is printed.
"""

from lingyuan_trip.gui.printing.paper import A4, A6, LONG, Paper
from lingyuan_trip.gui.printing.printed_trip import PrintedTrip, SheetOptions

__all__ = ["A4", "A6", "LONG", "Paper", "PrintedTrip", "SheetOptions"]
