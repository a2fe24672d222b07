/** How customers' orders in the sample name what they bought; all are also worth typing by hand. */
export const itemIds = {
  workplaceOffer: '0ffe4000-0000-4000-8000-000000000001',
  mailOffer: '0ffe4000-0000-4000-8000-000000000002',
  securityOffer: '0ffe4000-0000-4000-8000-000000000003',
  archiveAddOnOffer: '0ffe4000-0000-4000-8000-000000000004',
  workplaceTrialOffer: '0ffe4000-0000-4000-8000-000000000005',
  meetingsFreeOffer: '0ffe4000-0000-4000-8000-000000000006',
  classicAzure: 'MS-AZR-0145P',
  workplaceService: 'CFQ7TTC0SMP1:0001:CFQ7TTC0SA11',
  workplaceServiceTrial: 'CFQ7TTC0SMP1:0002:CFQ7TTC0SA12',
  analyticsService: 'CFQ7TTC0SMP2:0001:CFQ7TTC0SA21',
  serverSoftware: 'DG7GMGF0SMP1:0001:DG7GMGF0SA11',
  databaseSubscription: 'DG7GMGF0SMP2:0001:DG7GMGF0SA21',
  machineReservation: 'DZH318Z0BQS1:0001:DZH318Z0BSA1',
  azurePlan: 'DZH318Z0BPS6:0001:DZH318Z0BP04',
} as const
