"""`python -m lingyuan_trip`."""

import sys

from lingyuan_trip.app import main

if __name__ == "__main__":
    sys.exit(main())
