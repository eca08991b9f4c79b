"""Other solvers on our problems; they come with the optional extra `bench`."""
