"""From a trip request to the best plan: numbers, exact search, clock times, reasons, checks."""
