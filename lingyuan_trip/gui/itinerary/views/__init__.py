"""What can be looked at beside the timeline: plans side by side, 赶得上车, the best day."""
